// Generated from the OpenAPI schema by `npm run codegen`; never edited.
export interface paths {
    "/api/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Account Confirm */
        post: operations["account_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Account Register */
        post: operations["account_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Password Reset Request */
        post: operations["password_reset_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Password Reset Complete */
        post: operations["password_reset_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Session Create */
        post: operations["session_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Session End */
        post: operations["session_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview Create */
        post: operations["preview_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export Read */
        get: operations["export_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Job List */
        get: operations["job_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Job Read */
        get: operations["job_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Job Retry */
        post: operations["job_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resume List */
        get: operations["resume_list"];
        put?: never;
        /** Resume Create */
        post: operations["resume_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resume Read */
        get: operations["resume_read"];
        /** Resume Update */
        put: operations["resume_update"];
        post?: never;
        /** Resume Delete */
        delete: operations["resume_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Resume Make Default */
        patch: operations["resume_make_default"];
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Duplicate */
        post: operations["resume_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export List */
        get: operations["export_list"];
        put?: never;
        /** Export Create */
        post: operations["export_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Validate */
        post: operations["resume_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sample List */
        get: operations["sample_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sample Read */
        get: operations["sample_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profile Read */
        get: operations["profile_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Profile Update */
        patch: operations["profile_update"];
        trace?: never;
    };
    "/api/v1/users/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Avatar Store */
        put: operations["avatar_store"];
        post?: never;
        /** Avatar Delete */
        delete: operations["avatar_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key List */
        get: operations["key_list"];
        put?: never;
        /** Key Create */
        post: operations["key_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Key Revoke */
        delete: operations["key_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Password Change */
        post: operations["password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Session List */
        get: operations["session_list"];
        put?: never;
        post?: never;
        /** Session End Others */
        delete: operations["session_end_others"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Session End One */
        delete: operations["session_end_one"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Visitor Create */
        post: operations["visitor_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AwardItem
         * @description A prize.
         */
        AwardItem: {
            /** Awarder */
            awarder?: string | null;
            date?: components["schemas"]["Date"] | null;
            /** Id */
            id?: string;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @default
             */
            title?: string;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** AwardsSection */
        AwardsSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["AwardItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "awards";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * Basics
         * @description Who this is and how to reach them.
         */
        Basics: {
            /** Details */
            details?: components["schemas"]["Detail"][];
            /** Email */
            email?: string | null;
            image?: components["schemas"]["Image"] | null;
            /** Label */
            label?: string | null;
            location?: components["schemas"]["Location"] | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Phone */
            phone?: string | null;
            /** Profiles */
            profiles?: components["schemas"]["Profile"][];
            /** Url */
            url?: string | null;
        };
        /**
         * CertificateItem
         * @description A certificate, with what is needed to check it.
         */
        CertificateItem: {
            /** Credential Id */
            credential_id?: string | null;
            date?: components["schemas"]["Date"] | null;
            expires?: components["schemas"]["Date"] | null;
            /** Id */
            id?: string;
            /** Issuer */
            issuer?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** CertificatesSection */
        CertificatesSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["CertificateItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "certificates";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Confirm */
        Confirm: {
            /** Password */
            password?: string | null;
            /** Token */
            token: string;
        };
        /**
         * Content
         * @description What the document says; nothing here is a colour or a width.
         */
        Content: {
            basics?: components["schemas"]["Basics"];
            /** Sections */
            sections?: (components["schemas"]["SummarySection"] | components["schemas"]["WorkSection"] | components["schemas"]["VolunteerSection"] | components["schemas"]["EducationSection"] | components["schemas"]["AwardsSection"] | components["schemas"]["CertificatesSection"] | components["schemas"]["PublicationsSection"] | components["schemas"]["SkillsSection"] | components["schemas"]["LanguagesSection"] | components["schemas"]["InterestsSection"] | components["schemas"]["ReferencesSection"] | components["schemas"]["ProjectsSection"] | components["schemas"]["CustomSection"])[];
        };
        /**
         * CustomItem
         * @description An entry of a section that its owner named.
         */
        CustomItem: {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /** Id */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period"] | null;
            /** Subtitle */
            subtitle?: string | null;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @default
             */
            title?: string;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** CustomSection */
        CustomSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["CustomItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "custom";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * Date
         * @description A date as precise as its owner knows it: 2024, 2024-05 or 2024-05-01, and what an import read.
         */
        Date: {
            /** Raw */
            raw?: string | null;
            /** Value */
            value?: string | null;
        };
        /**
         * Detail
         * @description A further fact of the header, such as a second phone or a work permit.
         */
        Detail: {
            /** Id */
            id?: string;
            /**
             * Label
             * @default
             */
            label?: string;
            /** Url */
            url?: string | null;
            /**
             * Value
             * @default
             */
            value?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * Document
         * @description A resume or a cover letter as it is stored and exchanged.
         */
        Document: {
            content?: components["schemas"]["Content"];
            /**
             * Kind
             * @default resume
             * @enum {string}
             */
            kind?: "resume" | "latex" | "cover_letter";
            /**
             * Locale
             * @default en
             */
            locale?: string;
            meta?: components["schemas"]["Meta"];
            presentation?: components["schemas"]["Presentation"];
            /**
             * Schema Version
             * @default 1
             * @constant
             */
            schema_version?: 1;
        };
        /**
         * EducationItem
         * @description A place of learning and what was learnt there.
         */
        EducationItem: {
            /** Area */
            area?: string | null;
            /** Courses */
            courses?: components["schemas"]["Highlight"][];
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /** Id */
            id?: string;
            /**
             * Institution
             * @default
             */
            institution?: string;
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period"] | null;
            /** Score */
            score?: string | null;
            /** Study Type */
            study_type?: string | null;
            /** Summary */
            summary?: string | null;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** EducationSection */
        EducationSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["EducationItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "education";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Export */
        Export: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Download Url */
            download_url: string | null;
            /** Error */
            error: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Format */
            format: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Page Count */
            page_count: number | null;
            /** Progress */
            progress: number;
            /**
             * Resume Id
             * Format: uuid
             */
            resume_id: string;
            /** Size Bytes */
            size_bytes: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
        };
        /** ExportReq */
        ExportReq: {
            /**
             * Format
             * @enum {string}
             */
            format: "pdf" | "png" | "svg" | "text";
        };
        /** Finding */
        Finding: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /**
             * Params
             * @default {}
             */
            params?: {
                [key: string]: unknown;
            };
            /** Pointer */
            pointer: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
        };
        /** Findings */
        Findings: {
            /** Findings */
            findings: components["schemas"]["Finding"][];
        };
        /**
         * Highlight
         * @description One line of a list, addressable on its own.
         */
        Highlight: {
            /** Id */
            id?: string;
            /**
             * Text
             * @description The Markdown subset: bold, italic, code, links.
             * @default
             */
            text?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * Image
         * @description A picture of the person: where it is kept and what it shows.
         */
        Image: {
            /**
             * Alt
             * @default
             */
            alt?: string;
            /** Url */
            url: string;
        };
        /**
         * InterestItem
         * @description An interest.
         */
        InterestItem: {
            /** Id */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** InterestsSection */
        InterestsSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["InterestItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "interests";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Job */
        Job: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Progress */
            progress: number;
            /** State */
            state: string;
            /** Subject Id */
            subject_id: string | null;
            /** Type */
            type: string;
        };
        /** JobPage */
        JobPage: {
            /** Items */
            items: components["schemas"]["Job"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Key */
        Key: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[];
        };
        /** KeyRequest */
        KeyRequest: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
        };
        /**
         * LanguageItem
         * @description A language and how well it is spoken.
         */
        LanguageItem: {
            /** Fluency */
            fluency?: string | null;
            /** Id */
            id?: string;
            /**
             * Language
             * @default
             */
            language?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** LanguagesSection */
        LanguagesSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["LanguageItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "languages";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * Location
         * @description Where somebody lives, as precisely as they want to say.
         */
        Location: {
            /** Address */
            address?: string | null;
            /** City */
            city?: string | null;
            /** Country Code */
            country_code?: string | null;
            /** Postal Code */
            postal_code?: string | null;
            /** Region */
            region?: string | null;
        };
        /** Me */
        Me: {
            /** Avatar Url */
            avatar_url: string | null;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "user" | "visitor";
            /** Locale */
            locale: string;
            /** Name */
            name: string | null;
            plan: components["schemas"]["Plan"];
            /** Role */
            role: string;
            /** Time Zone */
            time_zone: string;
        };
        /** MePatch */
        MePatch: {
            /** Locale */
            locale?: string | null;
            /** Name */
            name?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * Meta
         * @description Where the document came from, and what an import could not place.
         */
        Meta: {
            /** Extras */
            extras?: {
                [key: string]: unknown;
            };
            /** Source */
            source?: string | null;
        };
        /** NewKey */
        NewKey: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[];
            /** Secret */
            secret: string;
        };
        /** PasswordChange */
        PasswordChange: {
            /** Current */
            current: string;
            /** New */
            new: string;
        };
        /**
         * Period
         * @description From when to when; ``present`` says that it has not ended.
         */
        Period: {
            end?: components["schemas"]["Date"] | null;
            /**
             * Present
             * @default false
             */
            present?: boolean;
            start?: components["schemas"]["Date"] | null;
        };
        /** Plan */
        Plan: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Subscription */
            subscription: string | null;
        };
        /**
         * Presentation
         * @description How the document looks, pinned so that a finished resume never re-flows by itself.
         */
        Presentation: {
            /** Config */
            config?: {
                [key: string]: unknown;
            };
            /** Engine */
            engine?: string | null;
            /**
             * Page Size
             * @default a4
             * @enum {string}
             */
            page_size?: "a4" | "letter";
            /**
             * Template
             * @default modern
             */
            template?: string;
            /** Template Version */
            template_version?: string | null;
        };
        /** Preview */
        Preview: {
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Page Count */
            page_count: number;
            /** Pages */
            pages: components["schemas"]["PreviewPage"][];
        };
        /** PreviewPage */
        PreviewPage: {
            /** Hash */
            hash: string;
            /** Height */
            height: number;
            /** Png */
            png?: string | null;
            /** Svg */
            svg?: string | null;
            /** Width */
            width: number;
        };
        /** PreviewReq */
        PreviewReq: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /**
             * Format
             * @default svg
             * @enum {string}
             */
            format?: "svg" | "png";
            /**
             * Known
             * @default []
             */
            known?: string[];
        };
        /** Problem */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail?: string | null;
            /**
             * Errors
             * @default []
             */
            errors?: {
                [key: string]: unknown;
            }[];
            /** Request Id */
            request_id?: string | null;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * Profile
         * @description An account elsewhere.
         */
        Profile: {
            /** Id */
            id?: string;
            /**
             * Network
             * @default
             */
            network?: string;
            /** Url */
            url?: string | null;
            /** Username */
            username?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * ProjectItem
         * @description A project.
         */
        ProjectItem: {
            /** Description */
            description?: string | null;
            /** Entity */
            entity?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /** Id */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /**
             * Name
             * @default
             */
            name?: string;
            period?: components["schemas"]["Period"] | null;
            /** Roles */
            roles?: string[];
            /** Type */
            type?: string | null;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** ProjectsSection */
        ProjectsSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["ProjectItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projects";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * PublicationItem
         * @description Something published.
         */
        PublicationItem: {
            /** Authors */
            authors?: string[];
            date?: components["schemas"]["Date"] | null;
            /** Doi */
            doi?: string | null;
            /** Id */
            id?: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Publisher */
            publisher?: string | null;
            /** Summary */
            summary?: string | null;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** PublicationsSection */
        PublicationsSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["PublicationItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "publications";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * ReferenceItem
         * @description What somebody says of the person.
         */
        ReferenceItem: {
            /** Contact */
            contact?: string | null;
            /** Id */
            id?: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Position */
            position?: string | null;
            /** Reference */
            reference?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** ReferencesSection */
        ReferencesSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["ReferenceItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "references";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Register */
        Register: {
            /** Email */
            email: string;
            /** Name */
            name?: string | null;
            /** Password */
            password: string;
        };
        /** Reset */
        Reset: {
            /** Email */
            email: string;
        };
        /** ResetComplete */
        ResetComplete: {
            /** Password */
            password: string;
            /** Token */
            token: string;
        };
        /** Resume */
        Resume: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            document: components["schemas"]["Document"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Revision */
            revision: number;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** ResumeCard */
        ResumeCard: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Kind */
            kind: string;
            /** Revision */
            revision: number;
            /** Template */
            template: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** ResumeCreate */
        ResumeCreate: {
            document?: components["schemas"]["Document"] | null;
            /** Title */
            title: string;
        };
        /** ResumePage */
        ResumePage: {
            /** Items */
            items: components["schemas"]["ResumeCard"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** ResumeSave */
        ResumeSave: {
            document: components["schemas"]["Document"];
            /** Title */
            title: string;
        };
        /**
         * Role
         * @description A position held at an employer.
         */
        Role: {
            /** Employment Type */
            employment_type?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /** Id */
            id?: string;
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period"] | null;
            /**
             * Position
             * @default
             */
            position?: string;
            /** Summary */
            summary?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Sample */
        Sample: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /** Session */
        Session: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Current */
            is_current: boolean;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** User Agent */
            user_agent: string | null;
        };
        /** SignIn */
        SignIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * SkillItem
         * @description A skill, or a group of skills under one name.
         */
        SkillItem: {
            /** Id */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /** Level */
            level?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** SkillsSection */
        SkillsSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["SkillItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "skills";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * SummaryItem
         * @description A paragraph about the person.
         */
        SummaryItem: {
            /** Id */
            id?: string;
            /**
             * Text
             * @description The Markdown subset: bold, italic, code, links.
             * @default
             */
            text?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** SummarySection */
        SummarySection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["SummaryItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "summary";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** Validation */
        Validation: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
        };
        /** Visitor */
        Visitor: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @constant
             */
            kind: "visitor";
        };
        /**
         * VolunteerItem
         * @description Unpaid work.
         */
        VolunteerItem: {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /** Id */
            id?: string;
            /** Location */
            location?: string | null;
            /**
             * Organization
             * @default
             */
            organization?: string;
            period?: components["schemas"]["Period"] | null;
            /** Position */
            position?: string | null;
            /** Summary */
            summary?: string | null;
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** VolunteerSection */
        VolunteerSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["VolunteerItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "volunteer";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * WorkItem
         * @description An employer and the roles held there, latest first by custom.
         */
        WorkItem: {
            /** Description */
            description?: string | null;
            /**
             * Employer
             * @default
             */
            employer?: string;
            /** Id */
            id?: string;
            /** Location */
            location?: string | null;
            /** Roles */
            roles?: components["schemas"]["Role"][];
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /** WorkSection */
        WorkSection: {
            /** Id */
            id?: string;
            /** Items */
            items?: components["schemas"]["WorkItem"][];
            /** Title */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "work";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    account_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    account_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    password_reset_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reset"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    password_reset_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetComplete"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewReq"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                sort?: "updated" | "created" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumePage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_update: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeSave"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_make_default: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"][];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportReq"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_validate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Validation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sample_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sample"][];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sample_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    avatar_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    avatar_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"][];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end_others: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visitor_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visitor"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
