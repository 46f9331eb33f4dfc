CREATE TABLE "access_kept" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"staff_id" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_on" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "access_kept_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"pin_hash" text,
	"created_at" text NOT NULL,
	"last_signed_in_at" text,
	"disabled_at" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_school_id_staff_id_pk" PRIMARY KEY("school_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_item" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"what" text NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"due_on" text NOT NULL,
	"status" text NOT NULL,
	"settled_by" text,
	"settled_on" text,
	"why" text,
	"position" integer NOT NULL,
	CONSTRAINT "agreement_item_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"school_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"register_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"position" integer NOT NULL,
	"at_time" text,
	CONSTRAINT "appointment_school_id_adult_id_register_id_pupil_id_pk" PRIMARY KEY("school_id","adult_id","register_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "authenticator" (
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"secret" text,
	"pending" text,
	"last_step" integer DEFAULT 0 NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "authenticator_school_id_staff_id_pk" PRIMARY KEY("school_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "bank_holiday" (
	"school_id" text NOT NULL,
	"day" text NOT NULL,
	"open" boolean NOT NULL,
	CONSTRAINT "bank_holiday_school_id_day_pk" PRIMARY KEY("school_id","day")
);
--> statement-breakpoint
CREATE TABLE "ceremony" (
	"ticket_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"staff_id" text,
	"asked" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "champion" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	CONSTRAINT "champion_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"adult_id" text NOT NULL,
	"practice_id" text NOT NULL,
	"tone" text NOT NULL,
	"reach" text NOT NULL,
	"channel" text NOT NULL,
	"note" text,
	"happened_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"corrected_at" text,
	"retracted_at" text,
	"retraction_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "check_in_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "check_in_pupil" (
	"school_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"check_in_id" text NOT NULL,
	"happened_on" text NOT NULL,
	"adult_id" text NOT NULL,
	CONSTRAINT "check_in_pupil_school_id_pupil_id_check_in_id_pk" PRIMARY KEY("school_id","pupil_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_version" (
	"school_id" text NOT NULL,
	"check_in_id" text NOT NULL,
	"version" integer NOT NULL,
	"was" text NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "check_in_version_school_id_check_in_id_version_pk" PRIMARY KEY("school_id","check_in_id","version")
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"scope_id" text,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	CONSTRAINT "closure_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "daily_count" (
	"school_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"day" text NOT NULL,
	"noticings" integer NOT NULL,
	"positive" integer NOT NULL,
	"corrective" integer NOT NULL,
	CONSTRAINT "daily_count_school_id_pupil_id_day_adult_id_pk" PRIMARY KEY("school_id","pupil_id","day","adult_id")
);
--> statement-breakpoint
CREATE TABLE "day_seen" (
	"school_id" text NOT NULL,
	"day" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "day_seen_school_id_day_pk" PRIMARY KEY("school_id","day")
);
--> statement-breakpoint
CREATE TABLE "device_key" (
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"key" text NOT NULL,
	"made_at" text NOT NULL,
	CONSTRAINT "device_key_school_id_staff_id_pk" PRIMARY KEY("school_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"enrolled_by" text NOT NULL,
	"enrolled_at" text NOT NULL,
	"ended_at" text,
	CONSTRAINT "enrolment_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"school_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" text NOT NULL,
	"staff_id" text,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"detail" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_school_id_sequence_pk" PRIMARY KEY("school_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "event_checkpoint" (
	"school_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL,
	"before_at" text NOT NULL,
	"at" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "event_checkpoint_school_id_sequence_pk" PRIMARY KEY("school_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "event_head" (
	"school_id" text PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guess" (
	"name" text PRIMARY KEY NOT NULL,
	"since" text NOT NULL,
	"guesses" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_ask" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"offer_id" text,
	"asked_at" text NOT NULL,
	"ended_at" text,
	CONSTRAINT "help_ask_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "help_offer" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" text NOT NULL,
	CONSTRAINT "help_offer_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"school_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"staff_id" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "identity_school_id_issuer_subject_pk" PRIMARY KEY("school_id","issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "import_draft" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"staff_id" text,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"roster" text NOT NULL,
	"preview" text NOT NULL,
	"answers" text NOT NULL,
	"created_at" text NOT NULL,
	"held_because" text,
	"approved_by" text,
	"approved_at" text,
	"applied_at" text,
	"applied_by" text,
	"hash_before" text,
	"hash_after" text,
	"undone_at" text,
	"withdrawn_at" text,
	CONSTRAINT "import_draft_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_line" (
	"school_id" text NOT NULL,
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"what" text NOT NULL,
	"change" text NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"fields" text NOT NULL,
	CONSTRAINT "import_line_school_id_import_id_position_pk" PRIMARY KEY("school_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"school_id" text NOT NULL,
	"shape" text NOT NULL,
	"choices" text NOT NULL,
	"kept_at" text NOT NULL,
	"kept_by" text NOT NULL,
	CONSTRAINT "import_mapping_school_id_shape_pk" PRIMARY KEY("school_id","shape")
);
--> statement-breakpoint
CREATE TABLE "import_step" (
	"school_id" text NOT NULL,
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"steps" text NOT NULL,
	CONSTRAINT "import_step_school_id_import_id_position_pk" PRIMARY KEY("school_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"school_id" text,
	"staff_id" text,
	"purpose" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_hold" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	"set_by" text NOT NULL,
	"ended_by" text,
	CONSTRAINT "legal_hold_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "logged" (
	"school_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"register_id" text NOT NULL,
	"last_on" text NOT NULL,
	CONSTRAINT "logged_school_id_adult_id_register_id_pk" PRIMARY KEY("school_id","adult_id","register_id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"register_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	CONSTRAINT "membership_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "note_reading" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "note_reading_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice_away" (
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "notice_away_school_id_staff_id_notice_id_pk" PRIMARY KEY("school_id","staff_id","notice_id")
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"made_by" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	"recorded_by" text NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "objection_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "off_site" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	CONSTRAINT "off_site_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" text NOT NULL,
	"reason" text NOT NULL,
	"safeguarding_matter" boolean NOT NULL,
	"released_at" text,
	"released_by" text,
	"reviewed_at" text,
	"reviewed_by" text,
	"finding" text,
	CONSTRAINT "opening_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"credential_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"uses" bigint NOT NULL,
	"created_at" text NOT NULL,
	"last_used_at" text,
	CONSTRAINT "passkey_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"adult_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"from_phase" text NOT NULL,
	"to_phase" text NOT NULL,
	"reason" text,
	"happened_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"review_id" text,
	"retracted_at" text,
	"retracted_by" text,
	"retraction_reason" text,
	"corrected_at" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "placement_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "placement_version" (
	"school_id" text NOT NULL,
	"placement_id" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text,
	"recorded_at" text NOT NULL,
	CONSTRAINT "placement_version_school_id_placement_id_version_pk" PRIMARY KEY("school_id","placement_id","version")
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"phases" text NOT NULL,
	"tone" text NOT NULL,
	"reach" text NOT NULL,
	"channel" text NOT NULL,
	"minutes" integer NOT NULL,
	"how" text NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "practice_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "practice_name" (
	"school_id" text NOT NULL,
	"practice_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"until_at" text NOT NULL,
	CONSTRAINT "practice_name_school_id_practice_id_version_pk" PRIMARY KEY("school_id","practice_id","version")
);
--> statement-breakpoint
CREATE TABLE "privacy_notice" (
	"school_id" text NOT NULL,
	"audience" text NOT NULL,
	"sections" text NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "privacy_notice_school_id_audience_pk" PRIMARY KEY("school_id","audience")
);
--> statement-breakpoint
CREATE TABLE "profile_entry" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"part" text NOT NULL,
	"words" text NOT NULL,
	"author_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"replaces" text,
	"ended_at" text,
	"ended_by" text,
	CONSTRAINT "profile_entry_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "pupil" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"source_ref" text,
	"upn" text,
	"admission_number" text,
	"legal_forename" text NOT NULL,
	"legal_surname" text NOT NULL,
	"preferred_forename" text,
	"preferred_surname" text,
	"sort_name" text NOT NULL,
	"search_name" text NOT NULL,
	"birth_date" text,
	"year" text,
	"house" text,
	"sex" text NOT NULL,
	"sen" text NOT NULL,
	"pupil_premium" text NOT NULL,
	"fsm" text NOT NULL,
	"ever_fsm6" text NOT NULL,
	"eal" text NOT NULL,
	"looked_after" text NOT NULL,
	"joined_on" text,
	"left_on" text,
	"objected" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pupil_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "pupil_noticing" (
	"school_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"last_noticed_on" text,
	"last_adult_id" text,
	"last_practice_id" text,
	"last_recorded_at" text,
	"last_remote_on" text,
	CONSTRAINT "pupil_noticing_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "purge" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"as_of" text NOT NULL,
	"choice" text NOT NULL,
	"lines" text NOT NULL,
	"made_at" text NOT NULL,
	"confirmed_at" text,
	"confirmed_by" text,
	"done_at" text,
	"withdrawn_at" text,
	"removed" text,
	CONSTRAINT "purge_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" text,
	CONSTRAINT "recovery_code_school_id_staff_id_code_hash_pk" PRIMARY KEY("school_id","staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "register" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"source_ref" text,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"year" text,
	"meetings" integer NOT NULL,
	"archived_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "register_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "relation" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	"imported" boolean DEFAULT false NOT NULL,
	CONSTRAINT "relation_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "relationship" (
	"school_id" text NOT NULL,
	"adult_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"phase" text NOT NULL,
	"phase_since" text,
	"last_noticed_on" text,
	"last_practice_id" text,
	"last_recorded_at" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "relationship_school_id_pupil_id_adult_id_pk" PRIMARY KEY("school_id","pupil_id","adult_id")
);
--> statement-breakpoint
CREATE TABLE "release" (
	"school_id" text NOT NULL,
	"until_day" text NOT NULL,
	"made_at" text NOT NULL,
	"made_by" text NOT NULL,
	"figures" text NOT NULL,
	"lines" text NOT NULL,
	CONSTRAINT "release_school_id_until_day_pk" PRIMARY KEY("school_id","until_day")
);
--> statement-breakpoint
CREATE TABLE "request" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"staff_id" text NOT NULL,
	"action" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "request_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "restorative_session" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"adult_id" text,
	"other_pupil_id" text,
	"facilitator_id" text NOT NULL,
	"stage" text NOT NULL,
	"created_on" text NOT NULL,
	"planned_on" text,
	"planned_at" text,
	"place" text NOT NULL,
	"held_on" text,
	"follow_up_on" text,
	"participation" text NOT NULL,
	"outcome" text,
	"welcomed_on" text,
	"adaptations" text NOT NULL,
	"readiness" text NOT NULL,
	"others_present" text NOT NULL,
	"record" text NOT NULL,
	"passed_to_dsl_on" text,
	"passed_to_dsl_by" text,
	"placement_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "restorative_session_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "restore_setting" (
	"school_id" text PRIMARY KEY NOT NULL,
	"prompts" text NOT NULL,
	"names_in_calendar" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_setting" (
	"school_id" text PRIMARY KEY NOT NULL,
	"choice" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"adult_id" text NOT NULL,
	"register_id" text NOT NULL,
	"happened_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"retracted_at" text,
	CONSTRAINT "review_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "role" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	CONSTRAINT "role_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "school" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"nation" text NOT NULL,
	"time_zone" text NOT NULL,
	"first_day" text NOT NULL,
	"source_ref" text,
	"settings" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"school_id" text NOT NULL,
	"register_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"row_from_front" integer NOT NULL,
	"place_from_left" integer NOT NULL,
	CONSTRAINT "seat_school_id_register_id_pupil_id_pk" PRIMARY KEY("school_id","register_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "seating" (
	"school_id" text NOT NULL,
	"register_id" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "seating_school_id_register_id_pk" PRIMARY KEY("school_id","register_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"device" text NOT NULL,
	"stage" text DEFAULT 'open' NOT NULL,
	"enrolment_id" text,
	"via" text,
	"wrong_pins" integer DEFAULT 0 NOT NULL,
	"created_at" text NOT NULL,
	"last_seen_at" text NOT NULL,
	"proved_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "session_draft" (
	"school_id" text NOT NULL,
	"session_id" text NOT NULL,
	"author_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"partner_id" text,
	"draft" text NOT NULL,
	"saved_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "session_draft_school_id_session_id_author_id_pk" PRIMARY KEY("school_id","session_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "session_move" (
	"school_id" text NOT NULL,
	"session_id" text NOT NULL,
	"position" integer NOT NULL,
	"move" text NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"by_staff" text NOT NULL,
	"at" text NOT NULL,
	"on_day" text NOT NULL,
	"reason" text,
	"for_readiness" boolean NOT NULL,
	"planned_on" text,
	CONSTRAINT "session_move_school_id_session_id_position_pk" PRIMARY KEY("school_id","session_id","position")
);
--> statement-breakpoint
CREATE TABLE "session_narrative" (
	"school_id" text NOT NULL,
	"session_id" text NOT NULL,
	"version" integer NOT NULL,
	"author_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"words" text NOT NULL,
	"leads_may_read" boolean DEFAULT true NOT NULL,
	CONSTRAINT "session_narrative_school_id_session_id_author_id_version_pk" PRIMARY KEY("school_id","session_id","author_id","version")
);
--> statement-breakpoint
CREATE TABLE "snooze" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"adult_id" text NOT NULL,
	"kind" text NOT NULL,
	"pupil_id" text,
	"register_id" text,
	"until_day" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "snooze_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"source_ref" text,
	"title" text,
	"forename" text NOT NULL,
	"surname" text NOT NULL,
	"display_name" text NOT NULL,
	"sort_name" text NOT NULL,
	"email" text,
	"code" text,
	"left_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "staff_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"school_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"about_kind" text NOT NULL,
	"about_id" text NOT NULL,
	"version" integer NOT NULL,
	"words" text NOT NULL,
	"written_by" text NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "statement_school_id_pupil_id_about_kind_about_id_version_pk" PRIMARY KEY("school_id","pupil_id","about_kind","about_id","version")
);
--> statement-breakpoint
CREATE TABLE "stop" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"adult_id" text,
	"from_day" text NOT NULL,
	"to_day" text,
	CONSTRAINT "stop_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "subject_access" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"pupil_id" text,
	"staff_id" text,
	"received_on" text NOT NULL,
	"asker" text NOT NULL,
	"asker_name" text NOT NULL,
	"status" text NOT NULL,
	"checks" text NOT NULL,
	"left_out" text NOT NULL,
	"masks" text NOT NULL,
	"staff_named" boolean NOT NULL,
	"created_at" text NOT NULL,
	"checked_at" text,
	"checked_by" text,
	"released_at" text,
	"released_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subject_access_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "term" (
	"school_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	CONSTRAINT "term_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "trend_horizon" (
	"school_id" text PRIMARY KEY NOT NULL,
	"until_day" text NOT NULL,
	"frozen_before" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_mark" (
	"school_id" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "trend_mark_school_id_day_pk" PRIMARY KEY("school_id","day")
);
--> statement-breakpoint
CREATE TABLE "trend_week" (
	"school_id" text NOT NULL,
	"part" text NOT NULL,
	"dimension" text NOT NULL,
	"week_from" text NOT NULL,
	"week_to" text NOT NULL,
	"basis" text NOT NULL,
	"groups" text NOT NULL,
	"frozen" boolean DEFAULT false NOT NULL,
	CONSTRAINT "trend_week_school_id_part_dimension_week_from_pk" PRIMARY KEY("school_id","part","dimension","week_from")
);
--> statement-breakpoint
ALTER TABLE "access_kept" ADD CONSTRAINT "access_kept_staff" FOREIGN KEY ("school_id","staff_id") REFERENCES "public"."staff"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_staff" FOREIGN KEY ("school_id","staff_id") REFERENCES "public"."staff"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "champion" ADD CONSTRAINT "champion_pupil" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_pupil" ADD CONSTRAINT "check_in_pupil_check_in" FOREIGN KEY ("school_id","check_in_id") REFERENCES "public"."check_in"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_register" FOREIGN KEY ("school_id","register_id") REFERENCES "public"."register"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_pupil" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "off_site" ADD CONSTRAINT "off_site_pupil" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_staff" FOREIGN KEY ("school_id","staff_id") REFERENCES "public"."staff"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_staff" FOREIGN KEY ("school_id","staff_id") REFERENCES "public"."staff"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "agreement_item_session" ON "agreement_item" USING btree ("school_id","session_id");--> statement-breakpoint
CREATE INDEX "champion_pupil" ON "champion" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "check_in_adult" ON "check_in" USING btree ("school_id","adult_id","happened_on");--> statement-breakpoint
CREATE INDEX "check_in_run" ON "check_in" USING btree ("school_id","adult_id","happened_on") WHERE practice_id = 'two-by-ten';--> statement-breakpoint
CREATE INDEX "check_in_pupil_check_in" ON "check_in_pupil" USING btree ("school_id","check_in_id","pupil_id");--> statement-breakpoint
CREATE INDEX "check_in_pupil_day" ON "check_in_pupil" USING btree ("school_id","pupil_id","happened_on");--> statement-breakpoint
CREATE INDEX "check_in_pupil_pair" ON "check_in_pupil" USING btree ("school_id","pupil_id","adult_id","happened_on");--> statement-breakpoint
CREATE INDEX "daily_count_adult" ON "daily_count" USING btree ("school_id","adult_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_token" ON "enrolment" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("school_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "help_ask_pupil" ON "help_ask" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "help_ask_adult" ON "help_ask" USING btree ("school_id","adult_id");--> statement-breakpoint
CREATE INDEX "help_offer_pupil" ON "help_offer" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_subject" ON "identity" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "import_draft_created" ON "import_draft" USING btree ("school_id","created_at");--> statement-breakpoint
CREATE INDEX "legal_hold_pupil" ON "legal_hold" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "membership_register" ON "membership" USING btree ("school_id","register_id");--> statement-breakpoint
CREATE INDEX "membership_pupil" ON "membership" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "note_reading_pupil" ON "note_reading" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "objection_pupil" ON "objection" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "off_site_pupil" ON "off_site" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opening_session" ON "opening" USING btree ("school_id","session_id");--> statement-breakpoint
CREATE INDEX "opening_opener" ON "opening" USING btree ("school_id","opened_by");--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_credential" ON "passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkey_staff" ON "passkey" USING btree ("school_id","staff_id");--> statement-breakpoint
CREATE INDEX "placement_pair" ON "placement" USING btree ("school_id","pupil_id","adult_id");--> statement-breakpoint
CREATE INDEX "placement_review" ON "placement" USING btree ("school_id","review_id","pupil_id");--> statement-breakpoint
CREATE INDEX "profile_entry_pupil" ON "profile_entry" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pupil_source_ref" ON "pupil" USING btree ("school_id","source_ref");--> statement-breakpoint
CREATE INDEX "pupil_sort" ON "pupil" USING btree ("school_id","sort_name");--> statement-breakpoint
CREATE INDEX "pupil_year" ON "pupil" USING btree ("school_id","year");--> statement-breakpoint
CREATE INDEX "purge_made" ON "purge" USING btree ("school_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "register_source_ref" ON "register" USING btree ("school_id","source_ref");--> statement-breakpoint
CREATE INDEX "relation_staff" ON "relation" USING btree ("school_id","staff_id");--> statement-breakpoint
CREATE INDEX "relation_target" ON "relation" USING btree ("school_id","kind","target","id");--> statement-breakpoint
CREATE INDEX "relationship_adult" ON "relationship" USING btree ("school_id","adult_id","pupil_id");--> statement-breakpoint
CREATE INDEX "request_at" ON "request" USING btree ("at");--> statement-breakpoint
CREATE INDEX "restorative_session_pair" ON "restorative_session" USING btree ("school_id","pupil_id","adult_id");--> statement-breakpoint
CREATE INDEX "restorative_session_adult" ON "restorative_session" USING btree ("school_id","adult_id");--> statement-breakpoint
CREATE INDEX "restorative_session_other" ON "restorative_session" USING btree ("school_id","other_pupil_id");--> statement-breakpoint
CREATE INDEX "restorative_session_stage" ON "restorative_session" USING btree ("school_id","stage");--> statement-breakpoint
CREATE INDEX "review_register" ON "review" USING btree ("school_id","register_id","adult_id");--> statement-breakpoint
CREATE INDEX "role_staff" ON "role" USING btree ("school_id","staff_id");--> statement-breakpoint
CREATE INDEX "session_staff" ON "session" USING btree ("school_id","staff_id");--> statement-breakpoint
CREATE INDEX "session_draft_author" ON "session_draft" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "snooze_adult" ON "snooze" USING btree ("school_id","adult_id","until_day");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_source_ref" ON "staff" USING btree ("school_id","source_ref");--> statement-breakpoint
CREATE INDEX "staff_email" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE INDEX "stop_pupil" ON "stop" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "subject_access_pupil" ON "subject_access" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "subject_access_received" ON "subject_access" USING btree ("school_id","received_on");--> statement-breakpoint
CREATE INDEX "trend_week_until" ON "trend_week" USING btree ("school_id","week_to");--> statement-breakpoint
CREATE FUNCTION event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;--> statement-breakpoint
CREATE FUNCTION event_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.sequence > COALESCE((SELECT max(c.sequence) FROM "event_checkpoint" c WHERE c.school_id = OLD.school_id), 0) THEN RAISE EXCEPTION 'events are append-only'; END IF; RETURN OLD; END $$;--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION event_append_only();--> statement-breakpoint
CREATE TRIGGER event_keep BEFORE DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION event_keep();--> statement-breakpoint
CREATE TRIGGER event_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION event_append_only();
