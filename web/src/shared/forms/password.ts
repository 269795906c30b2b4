/** What a password needs, as far as it can be said before the server looks at it. */
export const PASSWORD_MIN = 8;
