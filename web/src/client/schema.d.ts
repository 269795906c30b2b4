// Generated from the OpenAPI schema by `make client`; never edited.
// Schema b06d46d15cace503b86049f5a38a080e5ec12a998ce139d6a321f0ad6aac5fd9
export interface paths {
    "/api/v1/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List analyses
         * @description Lists what was analysed, the newest first, each with its change since the one before.
         */
        get: operations["analysis_list"];
        put?: never;
        /**
         * Analyse
         * @description Reads a resume or a file as a machine does, scores it, and keeps what was found.
         *
         *     Of a file only what was read is kept, and not the file.
         */
        post: operations["analysis_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read analysis
         * @description One analysis whole.
         */
        get: operations["analysis_read"];
        put?: never;
        post?: never;
        /**
         * Delete analysis
         * @description Forgets an analysis.
         */
        delete: operations["analysis_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis_id}/benchmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read benchmark
         * @description How the readiness compares with that of others in the same role, where there are enough of them.
         */
        get: operations["analysis_benchmark"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis_id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read document
         * @description The document that was read from a file, to start a resume from it.
         */
        get: operations["analysis_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis_id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read outcomes
         * @description All that was told of an application with this resume.
         */
        get: operations["analysis_read_outcome"];
        /**
         * Replace outcomes
         * @description Notes all that became of an application; what was told before and is not among it is taken back.
         */
        put: operations["analysis_replace_outcome"];
        /**
         * Tell outcome
         * @description Notes what became of an application with this resume; told twice, it counts once.
         */
        post: operations["analysis_tell_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rankings
         * @description Lists the caller's rankings, the newest first, each as far as it is.
         */
        get: operations["ranking_list"];
        put?: never;
        /**
         * Rank
         * @description Ranks many resumes against one posting, in the background. One bad file never fails the others.
         *
         *     Files are kept until they are read, and removed then.
         */
        post: operations["ranking_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/bulk/{ranking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read ranking
         * @description A ranking as far as it is, the best match first, each with its reasons.
         */
        get: operations["ranking_read"];
        put?: never;
        post?: never;
        /**
         * Delete ranking
         * @description Stops a ranking that waits or runs; forgets one that is over, with the analyses that it made.
         */
        delete: operations["ranking_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/bulk/{ranking_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop ranking
         * @description Stops a ranking that waits or runs, and keeps what was read until then; one that is over stays.
         */
        post: operations["ranking_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description Scores a document as it is now, for a panel beside it; nothing is kept.
         */
        post: operations["analysis_live"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Makes the account, signs this device in, and moves the visitor's work into it.
         */
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
        /**
         * Register
         * @description Writes to the address. The answer is the same whether or not it has an account already.
         *
         *     Opened on this device, the link of the letter makes the account; elsewhere it needs the password.
         */
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
        /**
         * Request reset
         * @description Writes to the address. The answer is the same whether or not it has an account.
         */
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
        /**
         * Complete reset
         * @description Sets the password and ends all sessions. This device may then sign in however many others guess.
         */
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
        /**
         * Sign in
         * @description Signs this device in with a new session. A visitor's work on it moves into the account.
         */
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
        /**
         * Sign out
         * @description Ends the session of this cookie. Without one there is nothing to do.
         */
        post: operations["session_end_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compile project
         * @description Compiles a LaTeX document. Hanging up ends the engine at once.
         *
         *     Pages that were made in spite of errors come with the problem, where JSON is accepted.
         */
        post: operations["compilation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compile/{compilation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read compilation
         * @description A compilation and how it stands. Results are kept for an hour.
         */
        get: operations["compilation_read"];
        put?: never;
        post?: never;
        /**
         * Delete compilation
         * @description Ends a compilation that waits or runs, and forgets one that has ended.
         */
        delete: operations["compilation_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compile/{compilation_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read file
         * @description The pages of a compilation.
         */
        get: operations["compilation_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compile/{compilation_id}/synctex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find place
         * @description From source to page with `file` and `line`, from page to source with `page`, `x` and `y` in points.
         */
        get: operations["compilation_synctex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream events
         * @description Shows at once what happens to the caller's things. Reconnecting with `Last-Event-ID` misses nothing.
         *
         *     Event `job` says how a job stands, event `analysis.completed` that something was scored; event `reset`
         *     says that the place is unknown here: read all anew.
         *     An event may come twice after a reconnect, never too late and never not at all.
         */
        get: operations["event_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make now
         * @description Makes a file at once. What has to be mended first is answered as a problem, and nothing is made.
         */
        post: operations["export_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/composition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compose document
         * @description Composes a document for a browser that draws the pages itself with the same engine.
         */
        post: operations["export_compose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fit
         * @description Finds the largest settings with which a document fits, and says what they change.
         */
        post: operations["export_fit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/fonts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List fonts
         * @description The families that templates are set in, so that a choice of fonts can be shown in them.
         */
        get: operations["export_fonts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/parts/{part_hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read typesetting part
         * @description A font, or a Typst file of a template. The address holds its hash, so the answer never changes.
         */
        get: operations["export_part"];
        put?: never;
        post?: never;
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
        /**
         * Preview
         * @description Draws a document at once. Pages whose hash is in `known` come without their picture.
         */
        post: operations["export_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read text
         * @description Says what a machine reads on the pages of a document as it is now.
         */
        post: operations["export_read_text"];
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
        /**
         * Read export
         * @description One export, and the link to its file once there is one.
         */
        get: operations["export_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download
         * @description The file, for whoever holds a signed link that has not expired.
         */
        get: operations["export_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read proof
         * @description What machines read in the file of an export, reader by reader, and where it is not what was written.
         */
        get: operations["export_proof"];
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
        /**
         * List jobs
         * @description Lists the caller's jobs, the newest first; failed ones stay listed until their result expires.
         */
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
        /**
         * Read job
         * @description One job.
         */
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
        /**
         * Retry job
         * @description Queues a failed job again.
         */
        post: operations["job_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List postings
         * @description Lists the caller's postings, the newest first.
         */
        get: operations["posting_list"];
        put?: never;
        /**
         * Add posting
         * @description Reads a posting and keeps it: from its text, from a file, or from its page on the web.
         */
        post: operations["posting_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{posting_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read posting
         * @description One posting whole, with what was read in it.
         */
        get: operations["posting_read"];
        put?: never;
        post?: never;
        /**
         * Delete posting
         * @description Forgets a posting. Analyses that were made with it stay.
         */
        delete: operations["posting_delete"];
        options?: never;
        head?: never;
        /**
         * Rename posting
         * @description Gives a posting another title.
         */
        patch: operations["posting_rename"];
        trace?: never;
    };
    "/api/v1/postings/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read text
         * @description Says what a posting asks for, and keeps nothing.
         */
        post: operations["posting_read_text"];
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
        /**
         * List resumes
         * @description Lists the caller's resumes, a part at a time.
         */
        get: operations["resume_list"];
        put?: never;
        /**
         * Create resume
         * @description Makes a resume. The first one of its owner becomes the default.
         */
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
        /**
         * Read resume
         * @description One resume whole. Its ETag is its revision.
         */
        get: operations["resume_read"];
        /**
         * Update resume
         * @description Replaces a resume, unless it was changed elsewhere since the revision in If-Match.
         */
        put: operations["resume_update"];
        post?: never;
        /**
         * Delete resume
         * @description Removes a resume. If it was the default, the one touched last takes its place.
         */
        delete: operations["resume_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assets
         * @description The files beside a LaTeX resume, those that its document does not name included.
         */
        get: operations["asset_list"];
        put?: never;
        /**
         * Add asset
         * @description Keeps a file beside a LaTeX resume. Its document uses it once a file of it names the id.
         */
        post: operations["asset_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read asset
         * @description A file beside a LaTeX resume.
         */
        get: operations["asset_read"];
        put?: never;
        post?: never;
        /**
         * Delete asset
         * @description Takes a file away; a document that still names it is compiled without it.
         */
        delete: operations["asset_delete"];
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
        /**
         * Make default
         * @description Makes this resume the default.
         */
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
        /**
         * Duplicate resume
         * @description Makes a copy with a title of its own.
         */
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
        /**
         * List exports
         * @description The newest exports of a resume.
         */
        get: operations["export_list"];
        put?: never;
        /**
         * Request export
         * @description Asks for a file, which is made in the background.
         */
        post: operations["export_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/favourite": {
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
        /**
         * Mark favourite
         * @description Makes this resume a favourite, or no longer one. Its revision stays, because the document does.
         */
        patch: operations["resume_mark_favourite"];
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/latex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make latex
         * @description Makes a LaTeX resume of a structured one, which stays as it is.
         */
        post: operations["resume_to_latex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/page.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resume picture
         * @description The first page of a resume as a picture. Its ETag changes with the revision.
         */
        get: operations["resume_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read photo
         * @description The photo of a resume, for whoever owns the resume.
         */
        get: operations["photo_read"];
        /**
         * Update photo
         * @description Keeps a photo of the person. The document shows it once it names its address in `basics.image`.
         */
        put: operations["photo_update"];
        post?: never;
        /**
         * Delete photo
         * @description Takes the photo away, and all that stood there before it.
         */
        delete: operations["photo_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/structure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make structured
         * @description Makes a structured resume of what can be read from a LaTeX one, and reports what could not.
         */
        post: operations["resume_to_structure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/{resume_id}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read upgrade
         * @description Whether the template of a resume has a newer version, and what would change.
         */
        get: operations["resume_upgrade_offer"];
        put?: never;
        /**
         * Upgrade resume
         * @description Moves a resume to the newest version of its template.
         */
        post: operations["resume_upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import resume
         * @description Reads a file into a document and keeps nothing. The kind is found out by what the file holds.
         */
        post: operations["resume_import"];
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
        /**
         * Validate document
         * @description Says all that is to be said of a document, and keeps nothing.
         */
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
        /**
         * List samples
         * @description The samples that one can start from.
         */
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
        /**
         * Read sample
         * @description One sample document.
         */
        get: operations["sample_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{name}/page.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sample picture
         * @description The first page of a sample as a picture.
         */
        get: operations["sample_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/resume.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read schema
         * @description The JSON Schema of the document.
         */
        get: operations["schema_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read scoring
         * @description How scores are computed: every check with its reason, its points, and where it comes from.
         */
        get: operations["scoring_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read choice
         * @description Whether the caller's scores count among those that others are compared with.
         */
        get: operations["scoring_choice"];
        /**
         * Choose
         * @description Counts the caller's scores among those that others are compared with, or leaves them out.
         */
        put: operations["scoring_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring/experiment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read experiment
         * @description Versions of the weights beside each other: how many, their means, and what became of applications.
         */
        get: operations["scoring_experiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description The templates that one can choose.
         */
        get: operations["template_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read template
         * @description One template: its settings as a JSON Schema, its versions, and what the caller prefers of it.
         */
        get: operations["template_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/page.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Template picture
         * @description The first page of a sample in this template, in the version that is named or the newest.
         */
        get: operations["template_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Template card
         * @description The first page of the caller's own document in this template, small, as it would look if chosen.
         */
        post: operations["template_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set preferences
         * @description Keeps the caller's settings of a template; documents that choose it later begin with them.
         */
        put: operations["template_prefer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read tex
         * @description Whether LaTeX can be compiled here, with which engines, and what to install where it cannot.
         */
        get: operations["tex_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tex/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read completions
         * @description Commands, environments and packages with a line of help each, for an editor to offer.
         */
        get: operations["tex_completions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tex/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read project
         * @description Reads an upload into a project and keeps nothing. What is left out or refused is told.
         */
        post: operations["tex_project_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tex/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List samples
         * @description The resumes in LaTeX that one can start from.
         */
        get: operations["tex_sample_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tex/samples/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read sample
         * @description One sample with all its files.
         */
        get: operations["tex_sample_read"];
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
        /**
         * Read me
         * @description Says who the caller is: a user, or a visitor without account, who is known for longer then.
         */
        get: operations["profile_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update me
         * @description Changes what is given and leaves the rest.
         */
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
        /**
         * Read avatar
         * @description The caller's own picture; nobody else's can be asked for.
         */
        get: operations["avatar_read"];
        /**
         * Update avatar
         * @description Keeps a picture of at most one megabyte, with 16 to 4096 pixels on each side.
         */
        put: operations["avatar_update"];
        post?: never;
        /**
         * Delete avatar
         * @description Takes the picture away.
         */
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
        /**
         * List keys
         * @description Lists the API keys, without their secrets.
         */
        get: operations["key_list"];
        put?: never;
        /**
         * Create key
         * @description Makes an API key. Its secret is in this answer and nowhere else: only a hash of it is kept.
         */
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
        /**
         * Revoke key
         * @description Ends an API key, at once.
         */
        delete: operations["key_delete"];
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
        /**
         * Change password
         * @description Sets a new password, signs all other devices out, and gives this one a new session.
         */
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
        /**
         * List sessions
         * @description Lists the devices that are signed in.
         */
        get: operations["session_list"];
        put?: never;
        post?: never;
        /**
         * End other sessions
         * @description Signs all other devices out.
         */
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
        /**
         * End session
         * @description Signs one device out, at once.
         */
        delete: operations["session_end"];
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
        /**
         * Create visitor
         * @description Lets this device work without an account. Asked again, it answers the same visitor.
         *
         *     The cookie is signed. What the visitor makes moves into the account when this device gets one.
         */
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
         * Add
         * @description Put a new part into a list, behind another or first.
         */
        Add: {
            /** After */
            after?: string | null;
            /** List */
            list: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "add";
            /** Parent */
            parent: string;
            /** Part */
            part: {
                [key: string]: unknown;
            };
        };
        /**
         * AlternativeMatchOut
         * @description One of several skills of which any is enough, and whether the resume has it.
         */
        AlternativeMatchOut: {
            /** Concept */
            concept: string | null;
            /** Name */
            name: string;
            /**
             * State
             * @enum {string}
             */
            state: "matched" | "partly" | "missing";
        };
        /**
         * AlternativeOut
         * @description One of several skills of which any is enough.
         */
        AlternativeOut: {
            /** Concept */
            concept: string | null;
            /** Name */
            name: string;
        };
        /**
         * AnalysisLine
         * @description An analysis as listings show it.
         */
        AnalysisLine: {
            change: components["schemas"]["ChangeOut"] | null;
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
            /** Match */
            match: number | null;
            /** Name */
            name: string;
            /**
             * Outcomes
             * @description What became of the application, as far as it was told.
             */
            outcomes: ("applied" | "interview" | "offer" | "rejected" | "no_answer")[];
            /** Posting Id */
            posting_id: string | null;
            /**
             * Posting Title
             * @description As it is called now; nothing where it is gone.
             */
            posting_title: string | null;
            /** Profile */
            profile: string;
            /** Readiness */
            readiness: number;
            /** Resume Id */
            resume_id: string | null;
            /**
             * Source
             * @enum {string}
             */
            source: "resume" | "file";
            /** Weights Version */
            weights_version: string;
        };
        /**
         * AnalysisOut
         * @description An analysis whole.
         */
        AnalysisOut: {
            change: components["schemas"]["ChangeOut"] | null;
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
            match: components["schemas"]["MatchOut"] | null;
            /** Posting Id */
            posting_id: string | null;
            /** Profile */
            profile: string;
            readiness: components["schemas"]["ReadinessOut"];
            reading: components["schemas"]["FileReadingOut"];
            /** Resume Id */
            resume_id: string | null;
            source: components["schemas"]["SourceOut"];
            /** Weights Version */
            weights_version: string;
        };
        /**
         * AnalysisPage
         * @description A part of a listing, and where the next part begins.
         */
        AnalysisPage: {
            /** Items */
            items: components["schemas"]["AnalysisLine"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ArmOut
         * @description One version of the weights, and what was seen with it.
         */
        ArmOut: {
            /** Analyses */
            analyses: number;
            /**
             * Applications
             * @description Of how many applications anything was told.
             */
            applications: number;
            /** Mean Match */
            mean_match: number | null;
            /** Mean Readiness */
            mean_readiness: number | null;
            /**
             * Outcomes
             * @description Applications of which this was told.
             */
            outcomes: {
                [key: string]: number;
            };
            /** Owners */
            owners: number;
            /** Weights Version */
            weights_version: string;
        };
        /**
         * Asked
         * @description The request was taken. Whatever comes of it comes by mail.
         */
        Asked: {
            /**
             * Email
             * @example ada@example.org
             */
            email: string;
        };
        /**
         * AssetList
         * @description The files beside a LaTeX resume.
         */
        AssetList: {
            /** Items */
            items: components["schemas"]["AssetOut"][];
        };
        /**
         * AssetOut
         * @description A file beside a LaTeX resume. Its document names it by this id.
         */
        AssetOut: {
            /**
             * Asset Id
             * Format: uuid
             */
            asset_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Size Bytes */
            size_bytes: number;
            /** Url */
            url: string;
        };
        /**
         * AwardItem
         * @description A prize.
         */
        "AwardItem-Input": {
            /** Awarder */
            awarder?: string | null;
            date?: components["schemas"]["Date"] | string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @description One line of plain text.
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
        /**
         * AwardItem
         * @description A prize.
         */
        "AwardItem-Output": {
            /** Awarder */
            awarder?: string | null;
            date?: components["schemas"]["Date"] | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @description One line of plain text.
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
        /**
         * AwardsSection
         * @description Prizes.
         */
        "AwardsSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["AwardItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * AwardsSection
         * @description Prizes.
         */
        "AwardsSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["AwardItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
            /**
             * Label
             * @description The profession, in a few words.
             */
            label?: string | null;
            location?: components["schemas"]["Location"] | null;
            /**
             * Name
             * @description One line of plain text.
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
         * BenchmarkOut
         * @description How a resume compares with others for the same role; nothing is said of fewer than `minimum`.
         */
        BenchmarkOut: {
            /**
             * Group
             * @description The role, as it was normalised.
             * @example software engineer
             */
            group: string | null;
            /**
             * Minimum
             * @example 20
             */
            minimum: number;
            /**
             * Percentile
             * @description In steps of five.
             */
            percentile: number | null;
            /**
             * Size
             * @description How many people there are in it; 0 where there are too few to tell.
             */
            size: number;
        };
        /** Body_asset_create */
        Body_asset_create: {
            /**
             * File
             * @description PNG, JPEG, PDF, OpenType font, or text for LaTeX.
             */
            file: string;
        };
        /** Body_resume_import */
        Body_resume_import: {
            /**
             * File
             * @description PDF, DOCX, ODT, RTF, HTML, text, LaTeX, or data of many programs.
             */
            file: string;
        };
        /** Body_tex_project_read */
        Body_tex_project_read: {
            /**
             * File
             * @description A .tex file, or a .zip or .tar.gz with all files.
             */
            file: string;
            /**
             * Main
             * @description The file to begin with.
             */
            main?: string | null;
        };
        /**
         * CardWish
         * @description A document to be shown in a template, small.
         */
        CardWish: {
            /**
             * Config
             * @description Takes the place of what is preferred.
             */
            config?: {
                [key: string]: unknown;
            } | null;
            document: components["schemas"]["Document-Input"];
        };
        /**
         * CatalogueCheck
         * @description One check: what it looks at, why, and how much it is worth.
         */
        CatalogueCheck: {
            /** Code */
            code: string;
            /**
             * Judgement
             * @description Whether its points are a judgement, and not a measured figure.
             */
            judgement: boolean;
            /** Label */
            label: string;
            /** Part */
            part: string;
            /** Points */
            points: number;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /**
             * Source
             * @description Where it comes from.
             */
            source: string;
            /** Why */
            why: string;
        };
        /**
         * CertificateItem
         * @description A certificate, with what is needed to check it.
         */
        "CertificateItem-Input": {
            /** Credential Id */
            credential_id?: string | null;
            date?: components["schemas"]["Date"] | string | null;
            expires?: components["schemas"]["Date"] | string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Issuer */
            issuer?: string | null;
            /**
             * Name
             * @description One line of plain text.
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
        /**
         * CertificateItem
         * @description A certificate, with what is needed to check it.
         */
        "CertificateItem-Output": {
            /** Credential Id */
            credential_id?: string | null;
            date?: components["schemas"]["Date"] | null;
            expires?: components["schemas"]["Date"] | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Issuer */
            issuer?: string | null;
            /**
             * Name
             * @description One line of plain text.
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
        /**
         * CertificatesSection
         * @description Certificates.
         */
        "CertificatesSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["CertificateItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * CertificatesSection
         * @description Certificates.
         */
        "CertificatesSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["CertificateItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * ChangeOut
         * @description The difference to the last analysis of the same resume, posting and weights.
         */
        ChangeOut: {
            /** Match */
            match: number | null;
            /** Readiness */
            readiness: number;
        };
        /**
         * Checked
         * @description A document to look at without keeping it.
         */
        Checked: {
            document: components["schemas"]["Document-Input"];
        };
        /**
         * CheckOut
         * @description What one check gave.
         */
        CheckOut: {
            /** Code */
            code: string;
            /** Label */
            label: string;
            /**
             * Note
             * @description Why it could not be judged, where it could not.
             */
            note?: string | null;
            /** Of */
            of: number;
            /** Points */
            points: number;
        };
        /**
         * ChoiceOut
         * @description Whether the scores of one's resumes count among those that others are compared with.
         * @example {
         *       "compared": false
         *     }
         */
        ChoiceOut: {
            /** Compared */
            compared: boolean;
        };
        /**
         * ComparisonOut
         * @description Something else that was asked for, beside what was found.
         */
        ComparisonOut: {
            /** Asked */
            asked: string;
            /** Evidence */
            evidence: components["schemas"]["MatchedWordsOut"][];
            /** Found */
            found: string | null;
            /**
             * State
             * @description `unknown` where it cannot be judged.
             * @enum {string}
             */
            state: "matched" | "partly" | "missing" | "unknown";
        };
        /**
         * CompilationOut
         * @description A compilation and how it stands.
         */
        CompilationOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Engine
             * @enum {string}
             */
            engine: "pdflatex" | "xelatex" | "lualatex";
            /** Errors */
            errors: components["schemas"]["DiagnosticOut"][];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Milliseconds */
            milliseconds: number | null;
            /** Pages */
            pages: number | null;
            /** Passes */
            passes: number | null;
            /** Pdf Url */
            pdf_url: string | null;
            /** Resume Id */
            resume_id: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /** Warm */
            warm: boolean | null;
            /** Warnings */
            warnings: components["schemas"]["DiagnosticOut"][];
        };
        /**
         * CompileOut
         * @description A finished compilation with its PDF.
         */
        CompileOut: {
            /**
             * Engine
             * @enum {string}
             */
            engine: "pdflatex" | "xelatex" | "lualatex";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Milliseconds */
            milliseconds: number;
            /** Pages */
            pages: number | null;
            /** Passes */
            passes: number;
            /**
             * Pdf
             * @description Base64.
             */
            pdf: string;
            /**
             * Warm
             * @description Whether an engine was waiting with the preamble read already.
             */
            warm: boolean;
            /** Warnings */
            warnings: components["schemas"]["DiagnosticOut"][];
        };
        /**
         * CompletionOut
         * @description Something that an editor can offer.
         */
        CompletionOut: {
            /** Help */
            help: string;
            /** Name */
            name: string;
            /** Package */
            package?: string | null;
            /** Snippet */
            snippet?: string | null;
        };
        /**
         * CompletionsOut
         * @description What an editor can offer while somebody writes.
         */
        CompletionsOut: {
            /** Commands */
            commands: components["schemas"]["CompletionOut"][];
            /** Environments */
            environments: components["schemas"]["CompletionOut"][];
            /** Packages */
            packages: components["schemas"]["CompletionOut"][];
        };
        /**
         * Composition
         * @description A document as its template reads it. Without data where only the server can typeset it.
         */
        Composition: {
            /** Data */
            data: string;
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /**
             * Line
             * @description From one line to the next, in points.
             */
            line: number;
            sources: components["schemas"]["Sources"];
            /**
             * Top
             * @description Where the first line of a page begins, in points.
             */
            top: number;
        };
        /**
         * CompositionWish
         * @description A document to be composed.
         */
        CompositionWish: {
            document: components["schemas"]["Document-Input"];
        };
        /**
         * ConfirmBody
         * @description The token of the mail; the password where another device than the registering one opens it.
         */
        ConfirmBody: {
            /** Password */
            password?: string | null;
            /**
             * Token
             * @description The secret at the end of the mailed link.
             * @example 6v2m4kq0h7Jx9Qb1yWcT8aLr3sNfUeDz5oGiPpXwZtE
             */
            token: string;
        };
        /**
         * Content
         * @description What the document says; nothing here is a colour or a width.
         */
        "Content-Input": {
            basics?: components["schemas"]["Basics"];
            /**
             * Sections
             * @description In the order in which they are printed.
             */
            sections?: (components["schemas"]["SummarySection"] | components["schemas"]["WorkSection-Input"] | components["schemas"]["VolunteerSection-Input"] | components["schemas"]["EducationSection-Input"] | components["schemas"]["AwardsSection-Input"] | components["schemas"]["CertificatesSection-Input"] | components["schemas"]["PublicationsSection-Input"] | components["schemas"]["SkillsSection"] | components["schemas"]["LanguagesSection"] | components["schemas"]["InterestsSection"] | components["schemas"]["ReferencesSection"] | components["schemas"]["ProjectsSection-Input"] | components["schemas"]["CustomSection-Input"] | components["schemas"]["LetterSection"])[];
        };
        /**
         * Content
         * @description What the document says; nothing here is a colour or a width.
         */
        "Content-Output": {
            basics?: components["schemas"]["Basics"];
            /**
             * Sections
             * @description In the order in which they are printed.
             */
            sections?: (components["schemas"]["SummarySection"] | components["schemas"]["WorkSection-Output"] | components["schemas"]["VolunteerSection-Output"] | components["schemas"]["EducationSection-Output"] | components["schemas"]["AwardsSection-Output"] | components["schemas"]["CertificatesSection-Output"] | components["schemas"]["PublicationsSection-Output"] | components["schemas"]["SkillsSection"] | components["schemas"]["LanguagesSection"] | components["schemas"]["InterestsSection"] | components["schemas"]["ReferencesSection"] | components["schemas"]["ProjectsSection-Output"] | components["schemas"]["CustomSection-Output"] | components["schemas"]["LetterSection"])[];
        };
        /**
         * CustomItem
         * @description An entry of a section that its owner named.
         */
        "CustomItem-Input": {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period-Input"] | null;
            /** Subtitle */
            subtitle?: string | null;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @description One line of plain text.
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
        /**
         * CustomItem
         * @description An entry of a section that its owner named.
         */
        "CustomItem-Output": {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period-Output"] | null;
            /** Subtitle */
            subtitle?: string | null;
            /** Summary */
            summary?: string | null;
            /**
             * Title
             * @description One line of plain text.
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
        /**
         * CustomSection
         * @description A section that its owner named.
         */
        "CustomSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["CustomItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * CustomSection
         * @description A section that its owner named.
         */
        "CustomSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["CustomItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
            /**
             * Raw
             * @description What an import read, where it was not such a date.
             */
            raw?: string | null;
            /**
             * Value
             * @description YYYY, YYYY-MM or YYYY-MM-DD.
             * @example 2024-05
             */
            value?: string | null;
        };
        /**
         * Detail
         * @description A further fact of the header, such as a second phone or a work permit.
         */
        Detail: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Label
             * @description One line of plain text.
             * @default
             */
            label?: string;
            /** Url */
            url?: string | null;
            /**
             * Value
             * @description One line of plain text.
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
         * DiagnosticOut
         * @description One thing that the engine said, in plain words, at its place in the source.
         */
        DiagnosticOut: {
            /**
             * Code
             * @example tex.undefined_command
             */
            code: string;
            /** Column */
            column: number | null;
            /**
             * File
             * @example main.tex
             */
            file: string | null;
            /**
             * Hint
             * @description How to mend it.
             */
            hint: string | null;
            /** Line */
            line: number | null;
            /** Message */
            message: string;
            /**
             * Original
             * @description What the engine wrote.
             */
            original: string;
            /**
             * Package
             * @description What to install, where something is missing.
             */
            package: string | null;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
        };
        /**
         * Difference
         * @description One thing that a reader got wrong.
         */
        Difference: {
            /** Expected */
            expected: string;
            /**
             * Kind
             * @example missing
             */
            kind: string;
            /** Read */
            read: string;
            /** Where */
            where: string;
        };
        /**
         * Document
         * @description A resume or a cover letter as it is stored and exchanged.
         */
        "Document-Input": {
            content?: components["schemas"]["Content-Input"];
            /**
             * Kind
             * @default resume
             * @enum {string}
             */
            kind?: "resume" | "cover_letter";
            /**
             * Locale
             * @description The language that the document is written in (BCP 47).
             * @default en
             * @example en
             * @example de-AT
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
         * Document
         * @description A resume or a cover letter as it is stored and exchanged.
         */
        "Document-Output": {
            content?: components["schemas"]["Content-Output"];
            /**
             * Kind
             * @default resume
             * @enum {string}
             */
            kind?: "resume" | "cover_letter";
            /**
             * Locale
             * @description The language that the document is written in (BCP 47).
             * @default en
             * @example en
             * @example de-AT
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
        "EducationItem-Input": {
            /** Area */
            area?: string | null;
            /** Courses */
            courses?: components["schemas"]["Highlight"][];
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Institution
             * @description One line of plain text.
             * @default
             */
            institution?: string;
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period-Input"] | null;
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
        /**
         * EducationItem
         * @description A place of learning and what was learnt there.
         */
        "EducationItem-Output": {
            /** Area */
            area?: string | null;
            /** Courses */
            courses?: components["schemas"]["Highlight"][];
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Institution
             * @description One line of plain text.
             * @default
             */
            institution?: string;
            /** Location */
            location?: string | null;
            period?: components["schemas"]["Period-Output"] | null;
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
        /**
         * EducationSection
         * @description Education.
         */
        "EducationSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["EducationItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * EducationSection
         * @description Education.
         */
        "EducationSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["EducationItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * EngineOut
         * @description An engine, and which one is installed.
         */
        EngineOut: {
            /** Available */
            available: boolean;
            /**
             * Id
             * @enum {string}
             */
            id: "pdflatex" | "xelatex" | "lualatex";
            /** Version */
            version: string | null;
        };
        /**
         * EvidenceOut
         * @description A place in a file that says something. The box is left, top, right, bottom, in points.
         */
        EvidenceOut: {
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ];
            /**
             * Page
             * @description From 0.
             */
            page: number;
            /** Text */
            text: string;
        };
        /**
         * ExperimentOut
         * @description Versions of the weights beside each other.
         */
        ExperimentOut: {
            /** Arms */
            arms: components["schemas"]["ArmOut"][];
            /** Running */
            running: boolean;
            /**
             * Share
             * @description The share of people who get the version on trial.
             */
            share: number;
        };
        /**
         * ExportList
         * @description The exports of a resume, the newest first.
         */
        ExportList: {
            /** Items */
            items: components["schemas"]["ExportOut"][];
        };
        /**
         * ExportOut
         * @description A file that was asked for, and what has become of it.
         */
        ExportOut: {
            /**
             * Changes
             * @description What was changed so that it fits.
             */
            changes: components["schemas"]["SettingChange"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Download Url */
            download_url: string | null;
            /** Error */
            error: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Filename */
            filename: string;
            /** Finished At */
            finished_at: string | null;
            /** Fit Pages */
            fit_pages: number | null;
            /**
             * Format
             * @enum {string}
             */
            format: "pdf" | "docx" | "html" | "text" | "markdown" | "latex" | "json" | "jsonresume" | "png" | "svg";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Redacted */
            is_redacted: boolean;
            /** Page Count */
            page_count: number | null;
            /** Progress */
            progress: number;
            /** @description For PDF and DOCX, once they are made. */
            proof: components["schemas"]["ProofMark"] | null;
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
        /**
         * ExportWish
         * @description The file to be made.
         * @example {
         *       "format": "pdf"
         *     }
         */
        ExportWish: {
            /**
             * Fit
             * @description Draw the page together, as little as needed, until it has at most so many pages.
             */
            fit?: number | null;
            /**
             * Format
             * @default pdf
             * @enum {string}
             */
            format?: "pdf" | "docx" | "html" | "text" | "txt" | "markdown" | "md" | "latex" | "tex" | "json" | "jsonresume" | "png" | "svg";
            /**
             * Redact
             * @description Without name, contacts, photo and links, and without those words in any text.
             * @default false
             */
            redact?: boolean;
        };
        /**
         * FavouriteMark
         * @description Whether the resume is one of the caller's favourites.
         * @example {
         *       "is_favourite": true
         *     }
         */
        FavouriteMark: {
            /** Is Favourite */
            is_favourite: boolean;
        };
        /**
         * FieldReadOut
         * @description One value that was read.
         */
        FieldReadOut: {
            /** Confidence */
            confidence: number;
            /** Evidence */
            evidence: components["schemas"]["EvidenceOut"][];
            /**
             * Pointer
             * @example /content/basics/email
             */
            pointer: string;
            /** Value */
            value?: unknown;
        };
        /**
         * FileReadingOut
         * @description What a machine reads in a file. The shape of the page is given in points.
         */
        FileReadingOut: {
            /** Confidence */
            confidence: number;
            /** Fields */
            fields: components["schemas"]["FieldReadOut"][];
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /**
             * Kind
             * @example pdf
             */
            kind: string;
            /**
             * Language
             * @example en
             */
            language: string;
            layout: components["schemas"]["LayoutOut"];
            /** Leftover */
            leftover: components["schemas"]["LeftoverOut"][];
            /** Lines */
            lines: components["schemas"]["LineOut"][];
            /** Pages */
            pages: number;
            /** Sections */
            sections: components["schemas"]["SectionReadOut"][];
        };
        /**
         * FileWish
         * @description A file to be made at once, of the document that is sent or of a resume that is kept.
         */
        FileWish: {
            /**
             * Config
             * @description Takes the place of the document's own.
             */
            config?: {
                [key: string]: unknown;
            } | null;
            /** Document */
            document?: components["schemas"]["Document-Input"] | components["schemas"]["LatexDocument"];
            /**
             * Fit
             * @description Draw the page together, as little as needed, until it has at most so many pages.
             */
            fit?: number | null;
            /**
             * Page
             * @description One page only: for PNG and SVG.
             */
            page?: number | null;
            /** Page Size */
            page_size?: ("a4" | "letter") | null;
            /**
             * Ppi
             * @description The sharpness of PNG pages.
             * @default 144
             */
            ppi?: number;
            /**
             * Redact
             * @description Without name, contacts, photo and links, and without those words in any text.
             * @default false
             */
            redact?: boolean;
            /** Resume Id */
            resume_id?: string | null;
            /**
             * Template
             * @example modern
             */
            template?: string | null;
        };
        /** @description One mistake: what, where, and how bad. */
        Finding: {
            code: string;
            /** @description Where that parameter is: path, query, header, cookie. */
            in?: string;
            message: string;
            /** @description The parameter, where the mistake is not in the body. */
            parameter?: string;
            params?: {
                [key: string]: unknown;
            };
            /** @description JSON pointer into the body. */
            pointer?: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
        };
        /**
         * FindingOut
         * @description One thing to mend in a document.
         */
        FindingOut: {
            /**
             * Code
             * @example resume.date_invalid
             */
            code: string;
            /**
             * Message
             * @example 2024-13 is not a date: there is no month 13.
             */
            message: string;
            /** Params */
            params?: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Pointer
             * @example /content/sections/0/items/0/roles/0/period/start/value
             */
            pointer: string;
            /**
             * Severity
             * @example error
             */
            severity: string;
        };
        /**
         * FindingsOut
         * @description All that is to be said of a document.
         */
        FindingsOut: {
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
        };
        /**
         * FitOrder
         * @description A document, and how many pages it shall have at most.
         */
        FitOrder: {
            document: components["schemas"]["Document-Input"];
            /** Pages */
            pages: number;
        };
        /**
         * FitOut
         * @description The presentation that fits. Where none does it is as it was, and a finding says by how much.
         */
        FitOut: {
            /** Changes */
            changes: components["schemas"]["SettingChange"][];
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            presentation: components["schemas"]["Presentation"];
        };
        /**
         * FontOut
         * @description A family of the templates, and where its regular style is.
         */
        FontOut: {
            /**
             * Family
             * @example Figtree
             */
            family: string;
            /** Url */
            url: string;
        };
        /**
         * Hide
         * @description Leave a part out of the page.
         */
        Hide: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "hide";
            /** Target */
            target: string;
        };
        /**
         * Highlight
         * @description One line of a list, addressable on its own.
         */
        Highlight: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Text
             * @description Text in the Markdown subset: **bold**, *italic*, `code`, [links](https://example.com).
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
             * @description One line of plain text.
             * @default
             */
            alt?: string;
            /**
             * Url
             * @description A whole address: http, https, mailto or tel.
             */
            url: string;
        };
        /**
         * ImportEvidence
         * @description A place in the file.
         */
        ImportEvidence: {
            /**
             * Box
             * @description Left, top, right and bottom in points from the top left of the page.
             */
            box: number[];
            /**
             * Page
             * @description From 0.
             */
            page: number;
            /** Text */
            text: string;
        };
        /**
         * ImportField
         * @description How sure one value of the document is, and where it stands in the file.
         */
        ImportField: {
            /** Confidence */
            confidence: number;
            /** Evidence */
            evidence?: components["schemas"]["ImportEvidence"][];
            /**
             * Pointer
             * @example /content/sections/0/items/0/roles/0/position
             */
            pointer: string;
            /** Value */
            value?: unknown;
        };
        /**
         * ImportLeftover
         * @description Something of the file that found no place: of a page its text and place, of data its path and value.
         */
        ImportLeftover: {
            /** Box */
            box?: number[] | null;
            /** Page */
            page?: number | null;
            /** Path */
            path?: string | null;
            /** Text */
            text?: string | null;
            /** Value */
            value?: unknown;
            /** Why */
            why: string;
        };
        /**
         * ImportLine
         * @description One line of a page, where it stands.
         */
        ImportLine: {
            /**
             * Block
             * @default 0
             */
            block?: number;
            /**
             * Bold
             * @default false
             */
            bold?: boolean;
            /** Box */
            box: number[];
            /** Bullet */
            bullet?: string | null;
            /**
             * Column
             * @default 0
             */
            column?: number;
            /** Level */
            level?: number | null;
            /** Page */
            page: number;
            /**
             * Size
             * @default 0
             */
            size?: number;
            /** Text */
            text: string;
            /**
             * Zone
             * @default body
             */
            zone?: string;
        };
        /**
         * ImportOut
         * @description A file as it was read. Nothing of it is kept until it is sent to `POST /resumes`.
         */
        ImportOut: {
            /**
             * Confidence
             * @description Of the whole; 1 for data, which says what is what.
             */
            confidence: number;
            document: components["schemas"]["Document-Output"];
            /**
             * Fields
             * @description Empty for data.
             */
            fields: components["schemas"]["ImportField"][];
            /**
             * Findings
             * @description Also what has to be mended before it can be saved.
             */
            findings: components["schemas"]["FindingOut"][];
            /**
             * Kind
             * @description `pdf`, `docx`, `odt`, `rtf`, `html`, `markdown`, `text`, `latex`, `curricle`, `jsonresume`, `rendercv`, `reactive-resume-v4`, `reactive-resume-v5`, `yamlresume`, `linkedin` or `europass`.
             * @example pdf
             */
            kind: string;
            /**
             * Layout
             * @description Of files with pages: their number, their size, and more.
             */
            layout: {
                [key: string]: unknown;
            };
            /** Leftover */
            leftover: components["schemas"]["ImportLeftover"][];
            /**
             * Lines
             * @description Of files with pages.
             */
            lines: components["schemas"]["ImportLine"][];
            /** Sections */
            sections: components["schemas"]["ImportSection"][];
            /**
             * Text
             * @description The source, where it is text.
             */
            text: string;
        };
        /**
         * ImportSection
         * @description One section as the file has it; without a pointer it brought nothing into the document.
         */
        ImportSection: {
            /** Confidence */
            confidence: number;
            evidence?: components["schemas"]["ImportEvidence"] | null;
            /** Heading */
            heading: string;
            /** Pointer */
            pointer?: string | null;
            /**
             * Standard
             * @default false
             */
            standard?: boolean;
            /** Type */
            type: string;
        };
        /**
         * InterestItem
         * @description An interest.
         */
        InterestItem: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /**
             * Name
             * @description One line of plain text.
             * @default
             */
            name?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * InterestsSection
         * @description Interests.
         */
        InterestsSection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["InterestItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * ItemError
         * @description Why a file could not be ranked.
         */
        ItemError: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * JobError
         * @description Why it failed, for a program and for a person.
         */
        JobError: {
            /**
             * Code
             * @example job.timed_out
             */
            code: string;
            /**
             * Message
             * @example The work took too long and was stopped.
             */
            message: string;
        };
        /**
         * JobOut
         * @description A piece of background work.
         */
        JobOut: {
            /**
             * Attempts
             * @description How often it was tried.
             * @example 1
             */
            attempts: number;
            /**
             * Correlation Id
             * @description The request that asked for it, as in the log.
             */
            correlation_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Duration Seconds
             * @description From its first start to its end.
             * @example 0.42
             */
            duration_seconds: number | null;
            /** @description What went wrong at the last attempt. */
            error: components["schemas"]["JobError"] | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Max Attempts
             * @description After so many it stays failed.
             * @example 5
             */
            max_attempts: number;
            /**
             * Priority
             * @enum {string}
             */
            priority: "high" | "normal" | "low";
            /**
             * Progress
             * @example 0.8
             */
            progress: number;
            /**
             * Result Expires At
             * @description When it disappears from the list.
             */
            result_expires_at: string | null;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "processing" | "completed" | "failed" | "cancelled";
            /**
             * Subject Id
             * @description What it is about, e.g. an export.
             */
            subject_id: string | null;
            /**
             * Type
             * @description What kind of work it is.
             * @example export.render
             */
            type: string;
        };
        /**
         * JobPage
         * @description Some of the caller's jobs, the newest first.
         */
        JobPage: {
            /** Items */
            items: components["schemas"]["JobOut"][];
            /**
             * Next Cursor
             * @description Where the next page begins; nothing on the last one.
             */
            next_cursor: string | null;
        };
        /**
         * KeyBody
         * @description A new API key.
         */
        KeyBody: {
            /**
             * Expires At
             * @description With a zone; without it the key lasts until it is revoked.
             */
            expires_at?: string | null;
            /**
             * Name
             * @example Nightly export
             */
            name: string;
            /**
             * Scopes
             * @example [
             *       "resumes:read"
             *     ]
             */
            scopes: ("resumes:read" | "resumes:write" | "exports:write" | "analyses:read" | "analyses:write" | "profile:read")[];
        };
        /**
         * KeyList
         * @description The API keys of the account, the newest first.
         */
        KeyList: {
            /** Items */
            items: components["schemas"]["KeyOut"][];
        };
        /**
         * KeyOut
         * @description One API key, without its secret.
         */
        KeyOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Hint
             * @description How the secret begins.
             * @example cur_9fKe
             */
            hint: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Name
             * @example Nightly export
             */
            name: string;
            /**
             * Scopes
             * @example [
             *       "resumes:read"
             *     ]
             */
            scopes: ("resumes:read" | "resumes:write" | "exports:write" | "analyses:read" | "analyses:write" | "profile:read")[];
        };
        /**
         * LanguageItem
         * @description A language and how well it is spoken.
         */
        LanguageItem: {
            /** Fluency */
            fluency?: string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Language
             * @description One line of plain text.
             * @default
             */
            language?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * LanguagesSection
         * @description Languages.
         */
        LanguagesSection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["LanguageItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * LatexContent
         * @description The source: which engine sets it, which file it begins with, and all files.
         */
        LatexContent: {
            /**
             * Engine
             * @default pdflatex
             * @enum {string}
             */
            engine?: "pdflatex" | "xelatex" | "lualatex";
            /** Files */
            files?: components["schemas"]["LatexFile"][];
            /**
             * Main
             * @description A path below the project's folder.
             * @default main.tex
             * @example main.tex
             */
            main?: string;
        };
        /**
         * LatexDocument
         * @description A resume that its owner writes in LaTeX.
         */
        LatexDocument: {
            content?: components["schemas"]["LatexContent"];
            /**
             * Kind
             * @constant
             */
            kind: "latex";
            /**
             * Locale
             * @description The language that the document is written in (BCP 47).
             * @default en
             * @example en
             * @example de-AT
             */
            locale?: string;
            meta?: components["schemas"]["Meta"];
            /**
             * Schema Version
             * @default 1
             * @constant
             */
            schema_version?: 1;
        };
        /**
         * LatexFile
         * @description A file of the project: its text, or a binary file that is kept beside the resume.
         */
        LatexFile: {
            /**
             * Asset Id
             * @description The id of an uploaded file, where it is none.
             */
            asset_id?: string | null;
            /**
             * Name
             * @description A path below the project's folder.
             * @example main.tex
             */
            name: string;
            /**
             * Text
             * @description What is in it, where it is text.
             */
            text?: string | null;
        };
        /**
         * LayoutOut
         * @description What the file is made of, apart from its words.
         */
        LayoutOut: {
            /** Body Size */
            body_size: number;
            /** Columns */
            columns: number;
            /** Fonts */
            fonts: string[];
            /** Glued */
            glued: number;
            /**
             * Hidden
             * @description Text that nobody sees.
             */
            hidden: string[];
            /** Images */
            images: number;
            /** Kind */
            kind: string;
            /** Margins */
            margins: [
                number,
                number,
                number,
                number
            ] | null;
            /** Page Size */
            page_size: [
                number,
                number
            ] | null;
            /** Pages */
            pages: number;
            /** Reader */
            reader: string;
            /** Row Order Intact */
            row_order_intact: number;
            /**
             * Scanned
             * @description Whether there are pictures and no text.
             */
            scanned: boolean;
            /** Size Bytes */
            size_bytes: number;
            /** Tables */
            tables: number;
            /** Tagged */
            tagged: boolean;
            /** Textboxes */
            textboxes: number;
            /**
             * Truncated
             * @description Whether a limit cut something off.
             */
            truncated: boolean;
            /** Undecodable */
            undecodable: number;
        };
        /**
         * LeftLine
         * @description A part of the source that found no place in the structured resume.
         */
        LeftLine: {
            /** File */
            file: string | null;
            /** Line */
            line: number | null;
            /** Reason */
            reason: string;
            /** Text */
            text: string;
        };
        /**
         * LeftoverOut
         * @description Something that found no place in the document.
         */
        LeftoverOut: {
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ];
            /** Page */
            page: number;
            /** Text */
            text: string;
            /** Why */
            why: string;
        };
        /**
         * LetterItem
         * @description A letter, part by part as it is read.
         */
        LetterItem: {
            /**
             * Body
             * @description Text in the Markdown subset: **bold**, *italic*, `code`, [links](https://example.com).
             * @default
             */
            body?: string;
            /** Closing */
            closing?: string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Place And Date
             * @example Dublin, 4 May 2026
             */
            place_and_date?: string | null;
            /**
             * Recipient
             * @description Name and address, a line each.
             */
            recipient?: string[];
            /** Salutation */
            salutation?: string | null;
            /** Signature */
            signature?: string | null;
            /** Subject */
            subject?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * LetterSection
         * @description A cover letter.
         */
        LetterSection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["LetterItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "letter";
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * LineOut
         * @description One line as a machine sees it.
         */
        LineOut: {
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ];
            /** Bullet */
            bullet: string | null;
            /** Column */
            column: number;
            /** Page */
            page: number;
            /** Text */
            text: string;
            /** Zone */
            zone: string;
        };
        /**
         * LiveOrder
         * @description A document as it is now, of which nothing is kept.
         */
        LiveOrder: {
            document: components["schemas"]["Document-Input"];
            /** Posting Id */
            posting_id?: string | null;
            /** Posting Text */
            posting_text?: string | null;
            /**
             * Profile
             * @default general
             * @example general
             */
            profile?: string;
        };
        /**
         * LiveOut
         * @description An analysis of which nothing is kept.
         */
        LiveOut: {
            match: components["schemas"]["MatchOut"] | null;
            /** Profile */
            profile: string;
            readiness: components["schemas"]["ReadinessOut"];
            reading: components["schemas"]["FileReadingOut"];
            /** Weights Version */
            weights_version: string;
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
            /**
             * Country Code
             * @description ISO 3166-1: two letters.
             * @example IE
             */
            country_code?: string | null;
            /** Postal Code */
            postal_code?: string | null;
            /** Region */
            region?: string | null;
        };
        /**
         * MatchedWordsOut
         * @description A place in a text of the document.
         */
        MatchedWordsOut: {
            /** End */
            end: number;
            /** Pointer */
            pointer: string;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /**
         * MatchOut
         * @description How a resume matches a posting. What it does not ask for is null.
         */
        MatchOut: {
            education: components["schemas"]["ComparisonOut"] | null;
            /** Findings */
            findings: components["schemas"]["ScoreFindingOut"][];
            /**
             * Fit
             * @description What a ranking goes by, from 0 to 100.
             */
            fit?: number | null;
            language: components["schemas"]["ComparisonOut"] | null;
            location: components["schemas"]["ComparisonOut"] | null;
            /** Parts */
            parts: components["schemas"]["PartOut"][];
            /** Relevance */
            relevance: number;
            /** Score */
            score: number;
            /** Skills */
            skills: components["schemas"]["SkillMatchOut"][];
            /** Stuffing */
            stuffing: components["schemas"]["ScoreFindingOut"][];
            title: components["schemas"]["ComparisonOut"] | null;
            years: components["schemas"]["ComparisonOut"] | null;
        };
        /**
         * MatchPartOut
         * @description A part of the match with a posting.
         */
        MatchPartOut: {
            /** Code */
            code: string;
            /** Label */
            label: string;
            /** Points */
            points: number;
        };
        /**
         * Me
         * @description The caller.
         */
        Me: {
            /**
             * Avatar Url
             * @example /api/v1/users/me/avatar?v=0198c0de
             */
            avatar_url: string | null;
            /**
             * Email
             * @example ada@example.org
             */
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
            /**
             * Locale
             * @example en-GB
             */
            locale: string;
            /**
             * Name
             * @example Ada Lovelace
             */
            name: string;
            plan: components["schemas"]["PlanOut"];
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "admin";
            /**
             * Time Zone
             * @example Europe/London
             */
            time_zone: string;
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
        /**
         * Move
         * @description Put a part behind another or first, in its own list or in another of the same kind.
         */
        Move: {
            /** After */
            after?: string | null;
            /** List */
            list: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "move";
            /** Parent */
            parent: string;
            /** Target */
            target: string;
        };
        /**
         * NewKeyOut
         * @description A key that was just made: the only answer that ever holds its secret.
         */
        NewKeyOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Hint
             * @description How the secret begins.
             * @example cur_9fKe
             */
            hint: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Name
             * @example Nightly export
             */
            name: string;
            /**
             * Scopes
             * @example [
             *       "resumes:read"
             *     ]
             */
            scopes: ("resumes:read" | "resumes:write" | "exports:write" | "analyses:read" | "analyses:write" | "profile:read")[];
            /**
             * Secret
             * @example cur_9fKe0000000000000000000000000000000000000000example
             */
            secret: string;
        };
        /**
         * NewResume
         * @description A resume to be made; without a document it starts empty.
         * @example {
         *       "title": "Platform engineer"
         *     }
         */
        NewResume: {
            /** Document */
            document?: components["schemas"]["Document-Input"] | components["schemas"]["LatexDocument"];
            /** Title */
            title: string;
        };
        /**
         * OutcomeLine
         * @description What became of it, and when that was told.
         */
        OutcomeLine: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "applied" | "interview" | "offer" | "rejected" | "no_answer";
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
        };
        /**
         * OutcomeOrder
         * @description What became of an application with this resume.
         * @example {
         *       "outcome": "interview"
         *     }
         */
        OutcomeOrder: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "applied" | "interview" | "offer" | "rejected" | "no_answer";
        };
        /**
         * OutcomesOrder
         * @description All that became of an application with this resume; empty where nothing is to be told of it.
         * @example {
         *       "outcomes": [
         *         "applied",
         *         "interview"
         *       ]
         *     }
         */
        OutcomesOrder: {
            /** Outcomes */
            outcomes: ("applied" | "interview" | "offer" | "rejected" | "no_answer")[];
        };
        /**
         * OutcomesOut
         * @description All that was told of one analysis.
         */
        OutcomesOut: {
            /**
             * Analysis Id
             * Format: uuid
             */
            analysis_id: string;
            /** Outcomes */
            outcomes: components["schemas"]["OutcomeLine"][];
        };
        /**
         * Overflow
         * @description A few lines that stand alone on the last page.
         */
        Overflow: {
            /** Lines */
            lines: number;
            /**
             * Pages
             * @description How many pages there would be without them.
             */
            pages: number;
        };
        /**
         * PartOut
         * @description A part of a score. The points of all parts add up to it.
         */
        PartOut: {
            /** Checks */
            checks: components["schemas"]["CheckOut"][];
            /** Code */
            code: string;
            /** Label */
            label: string;
            /** Of */
            of: number;
            /** Points */
            points: number;
        };
        /**
         * PasswordBody
         * @description The present password and the one that follows it.
         */
        PasswordBody: {
            /**
             * Current
             * @example nine otters on a bicycle
             */
            current: string;
            /**
             * New
             * @description Any characters. Only what is tried first is refused.
             * @example ten herons in a rowing boat
             */
            new: string;
        };
        /**
         * Period
         * @description From when to when; ``present`` says that it has not ended.
         */
        "Period-Input": {
            end?: components["schemas"]["Date"] | string | null;
            /**
             * Present
             * @description It has not ended; there is no end date then.
             * @default false
             */
            present?: boolean;
            start?: components["schemas"]["Date"] | string | null;
        };
        /**
         * Period
         * @description From when to when; ``present`` says that it has not ended.
         */
        "Period-Output": {
            end?: components["schemas"]["Date"] | null;
            /**
             * Present
             * @description It has not ended; there is no end date then.
             * @default false
             */
            present?: boolean;
            start?: components["schemas"]["Date"] | null;
        };
        /**
         * PhotoOut
         * @description A photo that is kept beside a resume.
         */
        PhotoOut: {
            /** Content Type */
            content_type: string;
            /** Height */
            height: number;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Url
             * @description To be named in the document as `basics.image.url`.
             */
            url: string;
            /** Width */
            width: number;
        };
        /**
         * PlaceOut
         * @description A place in the source.
         */
        PlaceOut: {
            /** Column */
            column: number | null;
            /** File */
            file: string;
            /** Line */
            line: number;
        };
        /**
         * PlanOut
         * @description What the account has a right to.
         */
        PlanOut: {
            /**
             * Id
             * @example unlimited
             */
            id: string;
            /**
             * Name
             * @example Unlimited
             */
            name: string;
            /**
             * Subscription
             * @example none
             */
            subscription: string;
        };
        /**
         * PostingChange
         * @description What can be changed of a posting.
         */
        PostingChange: {
            /** Title */
            title: string;
        };
        /**
         * PostingLine
         * @description A posting as listings show it.
         */
        PostingLine: {
            /** Company */
            company: string | null;
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
            /** Title */
            title: string;
            /** Url */
            url: string | null;
        };
        /**
         * PostingOut
         * @description A posting whole.
         */
        PostingOut: {
            /** Company */
            company: string | null;
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
            reading: components["schemas"]["PostingReadingOut"];
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Url */
            url: string | null;
        };
        /**
         * PostingPage
         * @description A part of a listing, and where the next part begins.
         */
        PostingPage: {
            /** Items */
            items: components["schemas"]["PostingLine"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PostingReadingOut
         * @description What a machine reads in a posting; spans are places in its text, counted in characters.
         */
        PostingReadingOut: {
            /** Company */
            company: string | null;
            education: components["schemas"]["SchoolingOut"] | null;
            /** Employment */
            employment: string | null;
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /** Language */
            language: string;
            /** Languages */
            languages: components["schemas"]["SpokenOut"][];
            /** Location */
            location: string | null;
            /** Remote */
            remote: string | null;
            /** Sections */
            sections: components["schemas"]["PostingSectionOut"][];
            /** Seniority */
            seniority: string | null;
            /** Skill Years */
            skill_years: components["schemas"]["YearsOut"][];
            /** Skills */
            skills: components["schemas"]["WantedOut"][];
            /** Title */
            title: string | null;
            years: components["schemas"]["YearsOut"] | null;
        };
        /**
         * PostingSectionOut
         * @description A part of a posting.
         */
        PostingSectionOut: {
            /** End */
            end: number;
            /** Heading */
            heading: string;
            /** Kind */
            kind: string;
            /** Start */
            start: number;
        };
        /**
         * PostingToRead
         * @description The text of a posting that shall be read and not kept.
         */
        PostingToRead: {
            /** Text */
            text: string;
        };
        /**
         * PreferencesIn
         * @description Settings of a template that shall be used by default.
         * @example {
         *       "config": {
         *         "accent": "#0b6e4f"
         *       }
         *     }
         */
        PreferencesIn: {
            /** Config */
            config: {
                [key: string]: unknown;
            };
        };
        /**
         * PreferencesOut
         * @description The settings that are kept.
         */
        PreferencesOut: {
            /** Config */
            config: {
                [key: string]: unknown;
            };
            /** Template */
            template: string;
        };
        /**
         * Presentation
         * @description How the document looks, pinned so that a finished resume never re-flows by itself.
         */
        Presentation: {
            /**
             * Config
             * @description What the template lets its user choose.
             */
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
        /**
         * Preview
         * @description The pages as the export will show them, and what is to be said of the document.
         */
        Preview: {
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            overflow?: components["schemas"]["Overflow"] | null;
            /** Page Count */
            page_count: number;
            /** Pages */
            pages: components["schemas"]["PreviewPage"][];
        };
        /**
         * PreviewPage
         * @description One page: its hash, its size in points, and its picture unless the caller has it.
         */
        PreviewPage: {
            /** Hash */
            hash: string;
            /** Height */
            height: number;
            /**
             * Png
             * @description Base64.
             */
            png?: string | null;
            /** Svg */
            svg?: string | null;
            /** Width */
            width: number;
        };
        /**
         * PreviewWish
         * @description A document to be drawn at once. Pages whose hash is known come back without their picture.
         */
        PreviewWish: {
            /**
             * Config
             * @description Takes the place of the document's own.
             */
            config?: {
                [key: string]: unknown;
            } | null;
            document: components["schemas"]["Document-Input"];
            /**
             * Format
             * @default svg
             * @enum {string}
             */
            format?: "svg" | "png";
            /** Known */
            known?: string[];
            /** Page Size */
            page_size?: ("a4" | "letter") | null;
            /**
             * Template
             * @example modern
             */
            template?: string | null;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /**
             * @description What programs should look at.
             * @example resume.not_found
             */
            code: string;
            /** @description What is special about this case. */
            detail?: string;
            /** @description All mistakes in what was sent, with pointers into the body. */
            errors?: components["schemas"]["Finding"][];
            /** @description The id of the request, as in the log. */
            instance: string;
            /** @description The status of the answer. */
            status: number;
            /** @description The code in words. */
            title: string;
            /** @description Where the code is explained. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Profile
         * @description An account elsewhere.
         */
        Profile: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Network
             * @description One line of plain text.
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
         * ProfileBody
         * @description What is given is changed, the rest stays.
         */
        ProfileBody: {
            /**
             * Locale
             * @example en-GB
             */
            locale?: string | null;
            /**
             * Name
             * @example Ada King
             */
            name?: string | null;
            /**
             * Time Zone
             * @example Europe/London
             */
            time_zone?: string | null;
        };
        /**
         * ProfileOut
         * @description A field of work, which weighs some checks otherwise.
         */
        ProfileOut: {
            /**
             * Id
             * @example general
             */
            id: string;
            /**
             * Label
             * @example General
             */
            label: string;
            /** Why */
            why: string;
        };
        /**
         * ProjectFile
         * @description A file of a project: its text, or its bytes.
         */
        ProjectFile: {
            /** Base64 */
            base64?: string | null;
            /** Name */
            name: string;
            /** Text */
            text?: string | null;
        };
        /**
         * ProjectItem
         * @description A project.
         */
        "ProjectItem-Input": {
            /** Description */
            description?: string | null;
            /** Entity */
            entity?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /**
             * Name
             * @description One line of plain text.
             * @default
             */
            name?: string;
            period?: components["schemas"]["Period-Input"] | null;
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
        /**
         * ProjectItem
         * @description A project.
         */
        "ProjectItem-Output": {
            /** Description */
            description?: string | null;
            /** Entity */
            entity?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /**
             * Name
             * @description One line of plain text.
             * @default
             */
            name?: string;
            period?: components["schemas"]["Period-Output"] | null;
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
        /**
         * ProjectOut
         * @description An upload as it was read. Without a main file it cannot be compiled, and the findings say why.
         */
        ProjectOut: {
            /**
             * Engine
             * @enum {string}
             */
            engine: "pdflatex" | "xelatex" | "lualatex";
            /** Files */
            files: components["schemas"]["ProjectFile"][];
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /** Main */
            main: string | null;
        };
        /**
         * ProjectsSection
         * @description Projects.
         */
        "ProjectsSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["ProjectItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * ProjectsSection
         * @description Projects.
         */
        "ProjectsSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["ProjectItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * ProofMark
         * @description Whether machines read in a file what the document says.
         */
        ProofMark: {
            /** Equal */
            equal: boolean;
            /**
             * Readers
             * @example [
             *       "pdfium",
             *       "pdfminer"
             *     ]
             */
            readers: string[];
        };
        /**
         * ProofOut
         * @description What machines read in a file: as it was found when the file was made.
         */
        ProofOut: {
            /**
             * Equal
             * @description Nothing before the file is made, and for formats without proof.
             */
            equal: boolean | null;
            /**
             * Export Id
             * Format: uuid
             */
            export_id: string;
            /** Readers */
            readers: components["schemas"]["ReadingOut"][];
        };
        /**
         * PublicationItem
         * @description Something published.
         */
        "PublicationItem-Input": {
            /** Authors */
            authors?: string[];
            date?: components["schemas"]["Date"] | string | null;
            /** Doi */
            doi?: string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Name
             * @description One line of plain text.
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
        /**
         * PublicationItem
         * @description Something published.
         */
        "PublicationItem-Output": {
            /** Authors */
            authors?: string[];
            date?: components["schemas"]["Date"] | null;
            /** Doi */
            doi?: string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Name
             * @description One line of plain text.
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
        /**
         * PublicationsSection
         * @description Publications.
         */
        "PublicationsSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["PublicationItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * PublicationsSection
         * @description Publications.
         */
        "PublicationsSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["PublicationItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * RankedOut
         * @description One file in its place. What is not ranked yet, or could not be, has no rank.
         */
        RankedOut: {
            /** Analysis Id */
            analysis_id: string | null;
            error: components["schemas"]["ItemError"] | null;
            /**
             * Fit
             * @description What the order goes by: nearness of the text and the match.
             */
            fit: number | null;
            /** Match */
            match: number | null;
            /** Name */
            name: string;
            /** Rank */
            rank: number | null;
            /** Readiness */
            readiness: number | null;
            /** Reasons */
            reasons: string[];
            /** Resume Id */
            resume_id: string | null;
        };
        /**
         * RankedPosting
         * @description The posting that was ranked against.
         */
        RankedPosting: {
            /** Id */
            id: string | null;
            /** Title */
            title: string;
        };
        /**
         * RankingAsked
         * @description A ranking that is on its way.
         */
        RankingAsked: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
        };
        /**
         * RankingLine
         * @description A ranking as listings show it.
         */
        RankingLine: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Error
             * @description Why it stopped, where it did.
             */
            error: string | null;
            /**
             * Files
             * @description How many there are.
             */
            files: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            posting: components["schemas"]["RankedPosting"];
            /** Profile */
            profile: string;
            /** Progress */
            progress: number;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "processing" | "completed" | "failed" | "cancelled";
            /**
             * Unread
             * @description How many of the files could not be read.
             */
            unread: number;
            /** Weights Version */
            weights_version: string;
        };
        /**
         * RankingOut
         * @description A ranking as far as it is.
         */
        RankingOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Error
             * @description Why it stopped, where it did.
             */
            error: string | null;
            /**
             * Files
             * @description How many there are.
             */
            files: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            posting: components["schemas"]["RankedPosting"];
            /** Profile */
            profile: string;
            /** Progress */
            progress: number;
            /** Ranking */
            ranking: components["schemas"]["RankedOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "processing" | "completed" | "failed" | "cancelled";
            /** Weights Version */
            weights_version: string;
        };
        /**
         * RankingPage
         * @description A part of a listing, and where the next part begins.
         */
        RankingPage: {
            /** Items */
            items: components["schemas"]["RankingLine"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReadinessOut
         * @description How well machines and people can read it, without any posting.
         */
        ReadinessOut: {
            /**
             * Confidence
             * @description How sure the reading is that was judged.
             * @default 1
             */
            confidence?: number;
            /** Findings */
            findings: components["schemas"]["ScoreFindingOut"][];
            /**
             * Gate
             * @description What caps the score, if anything does.
             */
            gate: string | null;
            /** Parts */
            parts: components["schemas"]["PartOut"][];
            /** Score */
            score: number;
        };
        /**
         * ReadinessPartOut
         * @description A part of the readiness.
         */
        ReadinessPartOut: {
            /** Code */
            code: string;
            /** Label */
            label: string;
        };
        /**
         * ReadingOut
         * @description A file as one reader sees it.
         */
        ReadingOut: {
            /** Differences */
            differences: components["schemas"]["Difference"][];
            /** Equal */
            equal: boolean;
            /** Links */
            links: string[];
            /** Name */
            name: string;
            /**
             * Notes
             * @description What is true of the reader and no fault of the file.
             */
            notes: string[];
            /** Text */
            text: string;
        };
        /**
         * ReferenceItem
         * @description What somebody says of the person.
         */
        ReferenceItem: {
            /** Contact */
            contact?: string | null;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Name
             * @description One line of plain text.
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
        /**
         * ReferencesSection
         * @description What others say.
         */
        ReferencesSection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["ReferenceItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * RegisterBody
         * @description Somebody new.
         */
        RegisterBody: {
            /**
             * Email
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * Locale
             * @default en
             * @example en-GB
             */
            locale?: string;
            /**
             * Name
             * @default
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * Password
             * @description Any characters. Only what is tried first is refused.
             * @example nine otters on a bicycle
             */
            password: string;
            /**
             * Time Zone
             * @default UTC
             * @example Europe/London
             */
            time_zone?: string;
        };
        /**
         * Remove
         * @description Take a part out, with all that is in it.
         */
        Remove: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "remove";
            /** Target */
            target: string;
        };
        /**
         * ReplaceText
         * @description Write a text anew; where ``before`` is given, only if that is still what stands there.
         */
        ReplaceText: {
            /** Before */
            before?: string | null;
            /**
             * Field
             * @default text
             */
            field?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "replace_text";
            /** Target */
            target: string;
            /** Text */
            text: string;
        };
        /**
         * ResetBody
         * @description Whose password is to be set anew.
         */
        ResetBody: {
            /**
             * Email
             * Format: email
             * @example ada@example.org
             */
            email: string;
        };
        /**
         * ResetCompleteBody
         * @description The token of the mail and the new password.
         */
        ResetCompleteBody: {
            /**
             * Password
             * @description Any characters. Only what is tried first is refused.
             * @example ten herons in a rowing boat
             */
            password: string;
            /**
             * Token
             * @description The secret at the end of the mailed link.
             * @example 6v2m4kq0h7Jx9Qb1yWcT8aLr3sNfUeDz5oGiPpXwZtE
             */
            token: string;
        };
        /**
         * ResumeChange
         * @description The whole resume as it shall be.
         */
        ResumeChange: {
            /** Document */
            document: components["schemas"]["Document-Input"] | components["schemas"]["LatexDocument"];
            /** Title */
            title: string;
        };
        /**
         * ResumeOut
         * @description A resume whole.
         */
        ResumeOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Document */
            document: components["schemas"]["Document-Output"] | components["schemas"]["LatexDocument"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Is Favourite */
            is_favourite: boolean;
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
        /**
         * ResumePage
         * @description A part of a listing, and where the next part begins.
         */
        ResumePage: {
            /** Items */
            items: components["schemas"]["ResumeSummaryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ResumeSummaryOut
         * @description A resume as listings show it.
         */
        ResumeSummaryOut: {
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
            /** Is Favourite */
            is_favourite: boolean;
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
        /**
         * Retitle
         * @description Give a section another heading, or back the one of its template.
         */
        Retitle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "retitle";
            /** Target */
            target: string;
            /** Title */
            title?: string | null;
        };
        /**
         * Role
         * @description A position held at an employer.
         */
        "Role-Input": {
            /** Employment Type */
            employment_type?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Location
             * @description Where, if not where the employer is.
             */
            location?: string | null;
            period?: components["schemas"]["Period-Input"] | null;
            /**
             * Position
             * @description One line of plain text.
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
        /**
         * Role
         * @description A position held at an employer.
         */
        "Role-Output": {
            /** Employment Type */
            employment_type?: string | null;
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Location
             * @description Where, if not where the employer is.
             */
            location?: string | null;
            period?: components["schemas"]["Period-Output"] | null;
            /**
             * Position
             * @description One line of plain text.
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
        /**
         * SampleOut
         * @description A sample that one can start from.
         */
        SampleOut: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * SandboxOut
         * @description Whether documents are compiled in a sealed box.
         */
        SandboxOut: {
            /** Ok */
            ok: boolean;
            /** Reason */
            reason: string | null;
        };
        /**
         * SchoolingOut
         * @description The lowest degree that is asked for.
         */
        SchoolingOut: {
            /** Fields */
            fields: string[];
            /** Level */
            level: string;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "preferred";
            /** Or Experience */
            or_experience: boolean;
            /** Spans */
            spans: [
                number,
                number
            ][];
        };
        /**
         * ScoreFindingOut
         * @description One thing to mend: what, where, why it matters, how, and what mending it would give.
         */
        ScoreFindingOut: {
            /**
             * Code
             * @example bullet.no_number
             */
            code: string;
            /** Evidence */
            evidence: components["schemas"]["EvidenceOut"][];
            /** Fix */
            fix: string;
            /**
             * Judgement
             * @description Whether its weight is a judgement, and not a measured figure.
             */
            judgement: boolean;
            /** Message */
            message: string;
            /**
             * Operations
             * @description Changes of the document that mend it; none where it is not mechanical.
             */
            operations: (components["schemas"]["SetField"] | components["schemas"]["ReplaceText"] | components["schemas"]["Retitle"] | components["schemas"]["Hide"] | components["schemas"]["Show"] | components["schemas"]["Add"] | components["schemas"]["Remove"] | components["schemas"]["Move"])[];
            /** Part */
            part: string;
            /** Pointer */
            pointer: string;
            /** Points */
            points: number;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /** Why */
            why: string;
        };
        /**
         * ScoringOut
         * @description How scores are computed.
         */
        ScoringOut: {
            /** Checks */
            checks: components["schemas"]["CatalogueCheck"][];
            /** Match Parts */
            match_parts: components["schemas"]["MatchPartOut"][];
            /**
             * Note
             * @description What the weights are, and what they are not.
             */
            note: string;
            /** Parts */
            parts: components["schemas"]["ReadinessPartOut"][];
            /** Profiles */
            profiles: components["schemas"]["ProfileOut"][];
            /** Version */
            version: string;
        };
        /**
         * SectionReadOut
         * @description One section as the file has it.
         */
        SectionReadOut: {
            /** Confidence */
            confidence: number;
            evidence: components["schemas"]["EvidenceOut"] | null;
            /** Heading */
            heading: string;
            /**
             * Pointer
             * @description Where it stands in the document; nothing where it brought none.
             */
            pointer: string | null;
            /**
             * Standard
             * @description Whether the heading is one that parsers know.
             */
            standard: boolean;
            /** Type */
            type: string;
        };
        /**
         * SessionList
         * @description The devices that are signed in, the latest used first.
         */
        SessionList: {
            /** Items */
            items: components["schemas"]["SessionOut"][];
        };
        /**
         * SessionOut
         * @description One device that is signed in.
         */
        SessionOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Current
             * @description Whether it is the session of this request.
             */
            current: boolean;
            /**
             * Device
             * @example Firefox on Linux
             */
            device: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Seen At
             * Format: date-time
             * @description To the minute.
             */
            last_seen_at: string;
        };
        /**
         * SetField
         * @description Give a field of a part another value; without ids are @document, @basics, @presentation, @meta.
         */
        SetField: {
            /** Field */
            field: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "set";
            /** Target */
            target: string;
            /** Value */
            value?: unknown;
        };
        /**
         * SettingChange
         * @description A setting that was changed so that a document fits.
         */
        SettingChange: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /**
             * Key
             * @example font_size
             */
            key: string;
            /**
             * Title
             * @example Font size
             */
            title: string;
        };
        /**
         * Show
         * @description Print a part again.
         */
        Show: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "show";
            /** Target */
            target: string;
        };
        /**
         * SignInBody
         * @description An address and its password.
         */
        SignInBody: {
            /**
             * Email
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * Password
             * @example nine otters on a bicycle
             */
            password: string;
        };
        /**
         * SkillItem
         * @description A skill, or a group of skills under one name.
         */
        SkillItem: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Keywords */
            keywords?: string[];
            /** Level */
            level?: string | null;
            /**
             * Name
             * @description One line of plain text.
             * @default
             */
            name?: string;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * SkillMatchOut
         * @description A skill that the posting asks for, and where the resume has it; of several, any may be enough.
         */
        SkillMatchOut: {
            /**
             * Alternatives
             * @description The skills of which any is enough; the name says all of them.
             * @default []
             */
            alternatives?: components["schemas"]["AlternativeMatchOut"][];
            /** Concept */
            concept: string | null;
            /** Evidence */
            evidence: components["schemas"]["MatchedWordsOut"][];
            /** How */
            how: ("exact" | "synonym" | "stem" | "related") | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "hard" | "soft";
            /** Name */
            name: string;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "preferred";
            /** Of */
            of: number;
            /** Points */
            points: number;
            /**
             * Spans
             * @description Places in the posting's text.
             */
            spans: [
                number,
                number
            ][];
            /**
             * State
             * @enum {string}
             */
            state: "matched" | "partly" | "missing";
        };
        /**
         * SkillsSection
         * @description Skills.
         */
        SkillsSection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["SkillItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * SourceFile
         * @description A file, the path under which the compiler asks for it, and where it is.
         */
        SourceFile: {
            /** Path */
            path: string;
            /** Url */
            url: string;
        };
        /**
         * SourceOut
         * @description What was analysed.
         */
        SourceOut: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "resume" | "file";
            /** Name */
            name: string;
            /** Revision */
            revision: number | null;
        };
        /**
         * Sources
         * @description The parts of a typesetting.
         */
        Sources: {
            /** Files */
            files: components["schemas"]["SourceFile"][];
            /** Fonts */
            fonts: string[];
            /** Main */
            main: string;
        };
        /**
         * SpokenOut
         * @description A language that is asked for.
         */
        SpokenOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "preferred";
            /** Spans */
            spans: [
                number,
                number
            ][];
        };
        /**
         * SpotOut
         * @description A place on a page, in PDF points from its top left corner.
         */
        SpotOut: {
            /** Height */
            height: number;
            /** Page */
            page: number;
            /** Width */
            width: number;
            /** X */
            x: number;
            /** Y */
            y: number;
        };
        /**
         * StructuredOut
         * @description A structured resume that was read from LaTeX, and how far that went.
         */
        StructuredOut: {
            report: components["schemas"]["StructureReport"];
            resume: components["schemas"]["ResumeOut"];
        };
        /**
         * StructureReport
         * @description What was read from the source, and what was not.
         */
        StructureReport: {
            /** Left */
            left: components["schemas"]["LeftLine"][];
            /** Read */
            read: string[];
        };
        /**
         * SummaryItem
         * @description A paragraph about the person.
         */
        SummaryItem: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /**
             * Text
             * @description Text in the Markdown subset: **bold**, *italic*, `code`, [links](https://example.com).
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
         * SummarySection
         * @description Paragraphs about the person.
         */
        SummarySection: {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["SummaryItem"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * Supports
         * @description What a template can do.
         */
        Supports: {
            /** Columns */
            columns: number[];
            /** Page Sizes */
            page_sizes: string[];
            /** Photo */
            photo: boolean;
        };
        /**
         * TemplateChange
         * @description What came with a version.
         */
        TemplateChange: {
            /**
             * Notes
             * @description Markdown.
             */
            notes: string;
            /** Version */
            version: string;
        };
        /**
         * TemplateDetail
         * @description A template whole.
         */
        TemplateDetail: {
            /** Category */
            category: string;
            /** Change Log */
            change_log: components["schemas"]["TemplateChange"][];
            /**
             * Configuration
             * @description The JSON Schema of its settings.
             */
            configuration: {
                [key: string]: unknown;
            };
            /** Defaults */
            defaults: {
                [key: string]: unknown;
            };
            /** Description */
            description: string;
            /** Fonts */
            fonts: string[];
            /**
             * Id
             * @example modern
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /**
             * Name
             * @example Modern
             */
            name: string;
            /** Optional Sections */
            optional_sections: string[];
            /** Picture Url */
            picture_url: string;
            /**
             * Preferences
             * @description The caller's own settings, if any are kept.
             */
            preferences: {
                [key: string]: unknown;
            } | null;
            /** Required Sections */
            required_sections: string[];
            supports: components["schemas"]["Supports"];
            /**
             * Version
             * @example 1.0.0
             */
            version: string;
            /**
             * Versions
             * @description All that still render, the newest first.
             */
            versions: string[];
        };
        /**
         * TemplateOut
         * @description A template as the gallery shows it.
         */
        TemplateOut: {
            /** Category */
            category: string;
            /** Description */
            description: string;
            /** Fonts */
            fonts: string[];
            /**
             * Id
             * @example modern
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /**
             * Name
             * @example Modern
             */
            name: string;
            /** Optional Sections */
            optional_sections: string[];
            /** Picture Url */
            picture_url: string;
            /** Required Sections */
            required_sections: string[];
            supports: components["schemas"]["Supports"];
            /**
             * Version
             * @example 1.0.0
             */
            version: string;
        };
        /**
         * TexLimits
         * @description What one compilation may use.
         */
        TexLimits: {
            /**
             * Asset Bytes
             * @description Of one file beside a resume.
             */
            asset_bytes: number;
            /** Files */
            files: number;
            /** Seconds */
            seconds: number;
            /**
             * Source Bytes
             * @description Of one text file.
             */
            source_bytes: number;
            /**
             * Text Bytes
             * @description Of all text files of a resume together.
             */
            text_bytes: number;
            /**
             * Upload Bytes
             * @description Of one request.
             */
            upload_bytes: number;
        };
        /**
         * TexOut
         * @description Whether LaTeX can be compiled here, with what, and what to install where it cannot.
         */
        TexOut: {
            /** Available */
            available: boolean;
            /** Engines */
            engines: components["schemas"]["EngineOut"][];
            /**
             * Install
             * @description The command that installs what is missing.
             */
            install: string;
            limits: components["schemas"]["TexLimits"];
            /** Reason */
            reason: string | null;
            sandbox: components["schemas"]["SandboxOut"];
        };
        /**
         * TexSample
         * @description A sample whole.
         */
        TexSample: {
            /** Description */
            description: string;
            /**
             * Engine
             * @enum {string}
             */
            engine: "pdflatex" | "xelatex" | "lualatex";
            /** Files */
            files: components["schemas"]["ProjectFile"][];
            /** Main */
            main: string;
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * TexSampleOut
         * @description A resume in LaTeX that one can start from.
         */
        TexSampleOut: {
            /** Description */
            description: string;
            /**
             * Engine
             * @enum {string}
             */
            engine: "pdflatex" | "xelatex" | "lualatex";
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * TextOut
         * @description What a machine reads on the pages now.
         */
        TextOut: {
            /** Links */
            links: string[];
            /** Pages */
            pages: string[];
            /** Reader */
            reader: string;
        };
        /**
         * TextWish
         * @description A document of which the reader's text is wanted.
         */
        TextWish: {
            document: components["schemas"]["Document-Input"];
        };
        /**
         * UpgradeOffer
         * @description A newer version of the template that a resume uses, or the news that there is none.
         */
        UpgradeOffer: {
            /**
             * After Url
             * @description The first page as it would be.
             */
            after_url: string | null;
            /**
             * Before Url
             * @description The first page as it is, a picture.
             */
            before_url: string | null;
            /**
             * Changes
             * @description What the change log says of the way there, in Markdown.
             */
            changes: string;
            /**
             * From Version
             * @description What the resume is pinned to.
             */
            from_version: string | null;
            /** Is Offered */
            is_offered: boolean;
            /** Template */
            template: string;
            /** To Version */
            to_version: string | null;
        };
        /**
         * Visitor
         * @description Whose work this device makes: a visitor's, or the user's who is signed in already.
         */
        Visitor: {
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
        };
        /**
         * VolunteerItem
         * @description Unpaid work.
         */
        "VolunteerItem-Input": {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Location */
            location?: string | null;
            /**
             * Organization
             * @description One line of plain text.
             * @default
             */
            organization?: string;
            period?: components["schemas"]["Period-Input"] | null;
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
        /**
         * VolunteerItem
         * @description Unpaid work.
         */
        "VolunteerItem-Output": {
            /** Highlights */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Location */
            location?: string | null;
            /**
             * Organization
             * @description One line of plain text.
             * @default
             */
            organization?: string;
            period?: components["schemas"]["Period-Output"] | null;
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
        /**
         * VolunteerSection
         * @description Unpaid work.
         */
        "VolunteerSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["VolunteerItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * VolunteerSection
         * @description Unpaid work.
         */
        "VolunteerSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["VolunteerItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
         * WantedOut
         * @description A skill that a posting asks for, and where it does; of several, any may be enough.
         */
        WantedOut: {
            /**
             * Alternatives
             * @description The skills of which any is enough; the name says all of them.
             * @default []
             */
            alternatives?: components["schemas"]["AlternativeOut"][];
            /** Concept */
            concept: string | null;
            /** Confidence */
            confidence: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "hard" | "soft";
            /** Name */
            name: string;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "preferred";
            /** Spans */
            spans: [
                number,
                number
            ][];
        };
        /**
         * WorkItem
         * @description An employer and the roles held there, latest first by custom.
         */
        "WorkItem-Input": {
            /**
             * Description
             * @description What the employer does.
             */
            description?: string | null;
            /**
             * Employer
             * @description One line of plain text.
             * @default
             */
            employer?: string;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Location */
            location?: string | null;
            /** Roles */
            roles?: components["schemas"]["Role-Input"][];
            /** Url */
            url?: string | null;
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
        "WorkItem-Output": {
            /**
             * Description
             * @description What the employer does.
             */
            description?: string | null;
            /**
             * Employer
             * @description One line of plain text.
             * @default
             */
            employer?: string;
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Location */
            location?: string | null;
            /** Roles */
            roles?: components["schemas"]["Role-Output"][];
            /** Url */
            url?: string | null;
            /**
             * Visible
             * @default true
             */
            visible?: boolean;
        };
        /**
         * WorkSection
         * @description Employment.
         */
        "WorkSection-Input": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["WorkItem-Input"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * WorkSection
         * @description Employment.
         */
        "WorkSection-Output": {
            /**
             * Id
             * @description Unique within the document; made when it is missing.
             */
            id?: string;
            /** Items */
            items?: components["schemas"]["WorkItem-Output"][];
            /**
             * Title
             * @description The heading; without one the template names it.
             */
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
        /**
         * YearsOut
         * @description How many years are asked for, of one skill or of work at all.
         */
        YearsOut: {
            /**
             * Alternatives
             * @description The skills of which years of any are enough.
             * @default []
             */
            alternatives?: components["schemas"]["AlternativeOut"][];
            /** Concept */
            concept: string | null;
            /** Maximum */
            maximum: number | null;
            /** Minimum */
            minimum: number;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "preferred";
            /** Skill */
            skill: string | null;
            /** Spans */
            spans: [
                number,
                number
            ][];
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
    analysis_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                /** @description Only those of one resume. */
                resume_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisPage"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: components["schemas"]["Document-Input"];
                    /** Posting Id */
                    posting_id?: string | null;
                    /** Posting Text */
                    posting_text?: string | null;
                    /**
                     * Profile
                     * @default general
                     * @example general
                     */
                    profile?: string;
                    /** Resume Id */
                    resume_id?: string | null;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A resume as PDF, DOCX, ODT, RTF, HTML, Markdown, text or LaTeX.
                     */
                    file: string;
                    /** Format: uuid */
                    posting_id?: string;
                    posting_text?: string;
                    profile?: string;
                };
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisOut"];
                };
            };
            /** @description No such resume or posting. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither JSON nor a form with a file. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many at once. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_benchmark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchmarkOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document-Output"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_read_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_replace_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomesOrder"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_tell_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysis_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeOrder"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking_list: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingPage"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Posting Id */
                    posting_id?: string | null;
                    /** Posting Text */
                    posting_text?: string | null;
                    /**
                     * Profile
                     * @default general
                     * @example general
                     */
                    profile?: string;
                    /** Resume Ids */
                    resume_ids: string[];
                };
                "multipart/form-data": {
                    /** @description Resumes, or one .zip with all of them. */
                    files: string[];
                    /** Format: uuid */
                    posting_id?: string;
                    posting_text?: string;
                    profile?: string;
                };
            };
        };
        responses: {
            /** @description It is taken on and goes on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingAsked"];
                };
            };
            /** @description No such resume or posting. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than is taken at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither JSON nor a form with files. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many at once. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `text/csv` makes it a table. */
                Accept?: string | null;
            };
            path: {
                ranking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ranking as far as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOut"];
                    "text/csv": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ranking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ranking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analysis_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiveOrder"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    account_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The password is wrong: `identity.password_wrong`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another device registered: send the password too: `identity.password_needed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is unknown, used or too old: `identity.link_invalid`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts: `identity.too_many_guesses` or `request.too_many`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many passwords are waiting to be checked: `identity.busy`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            /** @description It is taken on and goes on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts: `identity.too_many_guesses` or `request.too_many`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many passwords are waiting to be checked: `identity.busy`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["ResetBody"];
            };
        };
        responses: {
            /** @description It is taken on and goes on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["ResetCompleteBody"];
            };
        };
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The link is unknown, used or too old: `identity.link_invalid`. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts: `identity.too_many_guesses` or `request.too_many`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many passwords are waiting to be checked: `identity.busy`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The address is unknown or the password is wrong: `identity.credentials_wrong`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts: `identity.too_many_guesses` or `request.too_many`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many passwords are waiting to be checked: `identity.busy`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compilation_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description `application/pdf`, or `application/json` for both. */
                Accept?: string | null;
                /** @description `respond-async` makes it a job. */
                Prefer?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Engine
                     * @description Without one pdflatex, or the resume's own.
                     */
                    engine?: ("pdflatex" | "xelatex" | "lualatex") | null;
                    /** Files */
                    files?: {
                        /** Asset Id */
                        asset_id?: string | null;
                        /** Base64 */
                        base64?: string | null;
                        /**
                         * Name
                         * @example main.tex
                         */
                        name: string;
                        /** Text */
                        text?: string | null;
                    }[] | null;
                    /**
                     * Main
                     * @description The file to begin with, where there are several.
                     */
                    main?: string | null;
                    /**
                     * Resume Id
                     * @description The resume that is being edited: a newer request for it replaces one that still runs.
                     */
                    resume_id?: string | null;
                    /** Source */
                    source?: string | null;
                };
                "multipart/form-data": {
                    /** @enum {string} */
                    engine?: "pdflatex" | "xelatex" | "lualatex";
                    /**
                     * Format: binary
                     * @description A .tex file, or a .zip or .tar.gz with all files.
                     */
                    file: string;
                    main?: string;
                    /** Format: uuid */
                    resume_id?: string;
                };
            };
        };
        responses: {
            /** @description The pages; as JSON with warnings and figures beside them. */
            200: {
                headers: {
                    /** @description For what comes later: the file, jumps between source and page. */
                    "Compilation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompileOut"];
                    "application/pdf": string;
                };
            };
            /** @description Asked for with `Prefer: respond-async`: it goes on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompilationOut"];
                };
            };
            /** @description A newer one of the same resume took its place: `tex.replaced`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The project is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither JSON nor a form with a file. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many at once. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tex.unavailable`: `install` says what is missing on this server. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compilation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                compilation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompilationOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compilation_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                compilation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compilation_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                compilation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compilation_synctex: {
        parameters: {
            query?: {
                column?: number | null;
                file?: string | null;
                line?: number | null;
                page?: number | null;
                x?: number | null;
                y?: number | null;
            };
            header?: never;
            path: {
                compilation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotOut"] | components["schemas"]["PlaceOut"];
                };
            };
            /** @description Nothing is known of this place: `tex.no_place`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_stream: {
        parameters: {
            query?: {
                /** @description The id of the last event seen. */
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events without end, as server-sent events; `: ping` after 15 silent seconds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     id: 41207.88
                     *
                     *     id: 41210.91
                     *     event: job
                     *     data: {"job_id": "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11", "type": "export.render", "state": "processing", …}
                     *
                     *     : ping
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "pdf" | "docx" | "html" | "text" | "txt" | "markdown" | "md" | "latex" | "tex" | "json" | "jsonresume" | "png" | "svg";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileWish"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/x-tex": string;
                    "application/zip": string;
                    "image/png": string;
                    "image/svg+xml": string;
                    "text/html": string;
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_compose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompositionWish"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Composition"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_fit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FitOrder"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_fonts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FontOut"][];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewWish"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_read_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextWish"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_download: {
        parameters: {
            query: {
                /** @description The signature, as the export's link carries it. */
                token: string;
            };
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/x-tex": string;
                    "application/zip": string;
                    "image/png": string;
                    "image/svg+xml": string;
                    "text/html": string;
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_proof: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                state?: ("pending" | "processing" | "completed" | "failed" | "cancelled") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_list: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingPage"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Text */
                    text?: string | null;
                    /** Title */
                    title?: string | null;
                    /** Url */
                    url?: string | null;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A posting as PDF, DOCX, HTML or text.
                     */
                    file: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingOut"];
                };
            };
            /** @description As many are kept as may be: `posting.too_many`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither JSON nor a form with a file. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many at once. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingChange"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posting_read_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingToRead"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingReadingOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description Only favourites, or only the others. */
                favourite?: boolean | null;
                limit?: number;
                sort?: "updated" | "created" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumePage"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again, makes no second resume. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResume"];
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_read: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that was edited, as its ETag. */
                "If-Match"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeChange"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asset_list: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetList"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asset_create: {
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
                "multipart/form-data": components["schemas"]["Body_asset_create"];
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetOut"];
                };
            };
            /** @description More than 4 MB: `asset.too_large`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asset_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset_id: string;
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asset_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset_id: string;
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again, answers the same export. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportWish"];
            };
        };
        responses: {
            /** @description It is taken on and goes on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_mark_favourite: {
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
                "application/json": components["schemas"]["FavouriteMark"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeSummaryOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_to_latex: {
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
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_picture: {
        parameters: {
            query?: {
                /** @description Another version of the template than the resume is pinned to. */
                version?: string | null;
            };
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The caller has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    photo_read: {
        parameters: {
            query?: {
                /** @description An earlier photo, as its address names it. */
                version?: string | null;
            };
            header?: never;
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description The caller has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no photo: `photo.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    photo_update: {
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
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoOut"];
                };
            };
            /** @description More than 900 kB: `photo.too_large`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither PNG nor JPEG: `request.unsupported_type`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    photo_delete: {
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_to_structure: {
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
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StructuredOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_upgrade_offer: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeOffer"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_upgrade: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that was edited, as its ETag. */
                "If-Match"?: string | null;
            };
            path: {
                resume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_resume_import"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description More than 25 MB, or far more once unpacked: `import.too_large`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["Checked"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOut"][];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document-Output"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sample_picture: {
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
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schema_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_read: {
        parameters: {
            query?: {
                /** @description As an answer names it; without it, the one that everybody has. */
                version?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_choice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoiceOut"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceOut"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoiceOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_experiment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentOut"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetail"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_picture: {
        parameters: {
            query?: {
                /** @description Another version of the template than the resume is pinned to. */
                version?: string | null;
            };
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The caller has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardWish"];
            };
        };
        responses: {
            /** @description The first page, small. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_prefer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesOut"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tex_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TexOut"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tex_completions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionsOut"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tex_project_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_tex_project_read"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description More than 11 MB: `request.too_large`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tex_sample_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TexSampleOut"][];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tex_sample_read: {
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TexSample"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    avatar_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The caller has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no picture: `identity.avatar_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    avatar_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description More than a megabyte: `identity.avatar_too_large`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither PNG nor JPEG nor WebP: `request.unsupported_type`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["KeyBody"];
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKeyOut"];
                };
            };
            /** @description The account has as many keys as it may: `identity.too_many_keys`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key_delete: {
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such key of the caller: `identity.key_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The present password is wrong: `identity.password_wrong`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end: {
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
            /** @description It is done, and there is nothing more to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such session of the caller: `identity.session_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Here it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visitor"];
                };
            };
            /** @description A new visitor. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visitor"];
                };
            };
            /** @description Anything else that can go wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
