CREATE TABLE `access_kept` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_on` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`staff_id`) REFERENCES `staff`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `account` (
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`pin_hash` text,
	`created_at` text NOT NULL,
	`last_signed_in_at` text,
	`disabled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `staff_id`),
	FOREIGN KEY (`school_id`,`staff_id`) REFERENCES `staff`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `agreement_item` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`session_id` text NOT NULL,
	`what` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`status` text NOT NULL,
	`settled_by` text,
	`settled_on` text,
	`why` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `agreement_item_session` ON `agreement_item` (`school_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`school_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`register_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`position` integer NOT NULL,
	`at_time` text,
	PRIMARY KEY(`school_id`, `adult_id`, `register_id`, `pupil_id`)
);
--> statement-breakpoint
CREATE TABLE `authenticator` (
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`secret` text,
	`pending` text,
	`last_step` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `staff_id`)
);
--> statement-breakpoint
CREATE TABLE `bank_holiday` (
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`open` integer NOT NULL,
	PRIMARY KEY(`school_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `ceremony` (
	`ticket_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`staff_id` text,
	`asked` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `champion` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupil`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `champion_pupil` ON `champion` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `check_in` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`adult_id` text NOT NULL,
	`practice_id` text NOT NULL,
	`tone` text NOT NULL,
	`reach` text NOT NULL,
	`channel` text NOT NULL,
	`note` text,
	`happened_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`corrected_at` text,
	`retracted_at` text,
	`retraction_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `check_in_adult` ON `check_in` (`school_id`,`adult_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `check_in_run` ON `check_in` (`school_id`,`adult_id`,`happened_on`) WHERE practice_id = 'two-by-ten';--> statement-breakpoint
CREATE TABLE `check_in_pupil` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`check_in_id` text NOT NULL,
	`happened_on` text NOT NULL,
	`adult_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`, `check_in_id`),
	FOREIGN KEY (`school_id`,`check_in_id`) REFERENCES `check_in`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_in_pupil_check_in` ON `check_in_pupil` (`school_id`,`check_in_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `check_in_pupil_day` ON `check_in_pupil` (`school_id`,`pupil_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `check_in_pupil_pair` ON `check_in_pupil` (`school_id`,`pupil_id`,`adult_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `check_in_version` (
	`school_id` text NOT NULL,
	`check_in_id` text NOT NULL,
	`version` integer NOT NULL,
	`was` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `check_in_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `closure` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `daily_count` (
	`school_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`day` text NOT NULL,
	`noticings` integer NOT NULL,
	`positive` integer NOT NULL,
	`corrective` integer NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`, `day`, `adult_id`)
);
--> statement-breakpoint
CREATE INDEX `daily_count_adult` ON `daily_count` (`school_id`,`adult_id`,`day`);--> statement-breakpoint
CREATE TABLE `day_seen` (
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`school_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `device_key` (
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`key` text NOT NULL,
	`made_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `staff_id`)
);
--> statement-breakpoint
CREATE TABLE `enrolment` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`enrolled_by` text NOT NULL,
	`enrolled_at` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_token` ON `enrolment` (`token_hash`);--> statement-breakpoint
CREATE TABLE `event` (
	`school_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`action` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`detail` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`school_id`, `sequence`)
);
--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`school_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `event_checkpoint` (
	`school_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`before_at` text NOT NULL,
	`at` text NOT NULL,
	`signature` text NOT NULL,
	PRIMARY KEY(`school_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `event_head` (
	`school_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `guess` (
	`name` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`guesses` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `help_ask` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`offer_id` text,
	`asked_at` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `help_ask_pupil` ON `help_ask` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `help_ask_adult` ON `help_ask` (`school_id`,`adult_id`);--> statement-breakpoint
CREATE TABLE `help_offer` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`offered_by` text NOT NULL,
	`offered_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `help_offer_pupil` ON `help_offer` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `identity` (
	`school_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `issuer`, `subject`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_subject` ON `identity` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `import_draft` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`roster` text NOT NULL,
	`preview` text NOT NULL,
	`answers` text NOT NULL,
	`created_at` text NOT NULL,
	`held_because` text,
	`approved_by` text,
	`approved_at` text,
	`applied_at` text,
	`applied_by` text,
	`hash_before` text,
	`hash_after` text,
	`undone_at` text,
	`withdrawn_at` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `import_draft_created` ON `import_draft` (`school_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_line` (
	`school_id` text NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`what` text NOT NULL,
	`change` text NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`school_id`, `import_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`school_id` text NOT NULL,
	`shape` text NOT NULL,
	`choices` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL,
	PRIMARY KEY(`school_id`, `shape`)
);
--> statement-breakpoint
CREATE TABLE `import_step` (
	`school_id` text NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`steps` text NOT NULL,
	PRIMARY KEY(`school_id`, `import_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`school_id` text,
	`staff_id` text,
	`purpose` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legal_hold` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`set_by` text NOT NULL,
	`ended_by` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `legal_hold_pupil` ON `legal_hold` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `logged` (
	`school_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`register_id` text NOT NULL,
	`last_on` text NOT NULL,
	PRIMARY KEY(`school_id`, `adult_id`, `register_id`)
);
--> statement-breakpoint
CREATE TABLE `membership` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`register_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`register_id`) REFERENCES `register`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupil`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_register` ON `membership` (`school_id`,`register_id`);--> statement-breakpoint
CREATE INDEX `membership_pupil` ON `membership` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `note_reading` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `note_reading_pupil` ON `note_reading` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `notice_away` (
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`school_id`, `staff_id`, `notice_id`)
);
--> statement-breakpoint
CREATE TABLE `objection` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`made_by` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `objection_pupil` ON `objection` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `off_site` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupil`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `off_site_pupil` ON `off_site` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `opening` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`session_id` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`reason` text NOT NULL,
	`safeguarding_matter` integer NOT NULL,
	`released_at` text,
	`released_by` text,
	`reviewed_at` text,
	`reviewed_by` text,
	`finding` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `opening_session` ON `opening` (`school_id`,`session_id`);--> statement-breakpoint
CREATE INDEX `opening_opener` ON `opening` (`school_id`,`opened_by`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`credential_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`uses` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential` ON `passkey` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkey_staff` ON `passkey` (`school_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `placement` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`adult_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`from_phase` text NOT NULL,
	`to_phase` text NOT NULL,
	`reason` text,
	`happened_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`review_id` text,
	`retracted_at` text,
	`retracted_by` text,
	`retraction_reason` text,
	`corrected_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `placement_pair` ON `placement` (`school_id`,`pupil_id`,`adult_id`);--> statement-breakpoint
CREATE INDEX `placement_review` ON `placement` (`school_id`,`review_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `placement_version` (
	`school_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `placement_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `practice` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`phases` text NOT NULL,
	`tone` text NOT NULL,
	`reach` text NOT NULL,
	`channel` text NOT NULL,
	`minutes` integer NOT NULL,
	`how` text NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `practice_name` (
	`school_id` text NOT NULL,
	`practice_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`until_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `practice_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `privacy_notice` (
	`school_id` text NOT NULL,
	`audience` text NOT NULL,
	`sections` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`school_id`, `audience`)
);
--> statement-breakpoint
CREATE TABLE `profile_entry` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`part` text NOT NULL,
	`words` text NOT NULL,
	`author_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`replaces` text,
	`ended_at` text,
	`ended_by` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `profile_entry_pupil` ON `profile_entry` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `pupil` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`source_ref` text,
	`upn` text,
	`admission_number` text,
	`legal_forename` text NOT NULL,
	`legal_surname` text NOT NULL,
	`preferred_forename` text,
	`preferred_surname` text,
	`sort_name` text NOT NULL,
	`search_name` text NOT NULL,
	`birth_date` text,
	`year` text,
	`house` text,
	`sex` text NOT NULL,
	`sen` text NOT NULL,
	`pupil_premium` text NOT NULL,
	`fsm` text NOT NULL,
	`ever_fsm6` text NOT NULL,
	`eal` text NOT NULL,
	`looked_after` text NOT NULL,
	`joined_on` text,
	`left_on` text,
	`objected` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_source_ref` ON `pupil` (`school_id`,`source_ref`);--> statement-breakpoint
CREATE INDEX `pupil_sort` ON `pupil` (`school_id`,`sort_name`);--> statement-breakpoint
CREATE INDEX `pupil_year` ON `pupil` (`school_id`,`year`);--> statement-breakpoint
CREATE TABLE `pupil_noticing` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`last_noticed_on` text,
	`last_adult_id` text,
	`last_practice_id` text,
	`last_recorded_at` text,
	`last_remote_on` text,
	PRIMARY KEY(`school_id`, `pupil_id`)
);
--> statement-breakpoint
CREATE TABLE `purge` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`as_of` text NOT NULL,
	`choice` text NOT NULL,
	`lines` text NOT NULL,
	`made_at` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`done_at` text,
	`withdrawn_at` text,
	`removed` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `purge_made` ON `purge` (`school_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`school_id`, `staff_id`, `code_hash`)
);
--> statement-breakpoint
CREATE TABLE `register` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`source_ref` text,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`year` text,
	`meetings` integer NOT NULL,
	`archived_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_source_ref` ON `register` (`school_id`,`source_ref`);--> statement-breakpoint
CREATE TABLE `relation` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`imported` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`staff_id`) REFERENCES `staff`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relation_staff` ON `relation` (`school_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `relation_target` ON `relation` (`school_id`,`kind`,`target`,`id`);--> statement-breakpoint
CREATE TABLE `relationship` (
	`school_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`phase` text NOT NULL,
	`phase_since` text,
	`last_noticed_on` text,
	`last_practice_id` text,
	`last_recorded_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`, `adult_id`)
);
--> statement-breakpoint
CREATE INDEX `relationship_adult` ON `relationship` (`school_id`,`adult_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `release` (
	`school_id` text NOT NULL,
	`until_day` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`figures` text NOT NULL,
	`lines` text NOT NULL,
	PRIMARY KEY(`school_id`, `until_day`)
);
--> statement-breakpoint
CREATE TABLE `request` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`action` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `request_at` ON `request` (`at`);--> statement-breakpoint
CREATE TABLE `restorative_session` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`adult_id` text,
	`other_pupil_id` text,
	`facilitator_id` text NOT NULL,
	`stage` text NOT NULL,
	`created_on` text NOT NULL,
	`planned_on` text,
	`planned_at` text,
	`place` text NOT NULL,
	`held_on` text,
	`follow_up_on` text,
	`participation` text NOT NULL,
	`outcome` text,
	`welcomed_on` text,
	`adaptations` text NOT NULL,
	`readiness` text NOT NULL,
	`others_present` text NOT NULL,
	`record` text NOT NULL,
	`passed_to_dsl_on` text,
	`passed_to_dsl_by` text,
	`placement_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `restorative_session_pair` ON `restorative_session` (`school_id`,`pupil_id`,`adult_id`);--> statement-breakpoint
CREATE INDEX `restorative_session_adult` ON `restorative_session` (`school_id`,`adult_id`);--> statement-breakpoint
CREATE INDEX `restorative_session_other` ON `restorative_session` (`school_id`,`other_pupil_id`);--> statement-breakpoint
CREATE INDEX `restorative_session_stage` ON `restorative_session` (`school_id`,`stage`);--> statement-breakpoint
CREATE TABLE `restore_setting` (
	`school_id` text PRIMARY KEY NOT NULL,
	`prompts` text NOT NULL,
	`names_in_calendar` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_setting` (
	`school_id` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`adult_id` text NOT NULL,
	`register_id` text NOT NULL,
	`happened_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`retracted_at` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `review_register` ON `review` (`school_id`,`register_id`,`adult_id`);--> statement-breakpoint
CREATE TABLE `role` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`staff_id`) REFERENCES `staff`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_staff` ON `role` (`school_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `school` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`nation` text NOT NULL,
	`time_zone` text NOT NULL,
	`first_day` text NOT NULL,
	`source_ref` text,
	`settings` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`school_id` text NOT NULL,
	`register_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`row_from_front` integer NOT NULL,
	`place_from_left` integer NOT NULL,
	PRIMARY KEY(`school_id`, `register_id`, `pupil_id`)
);
--> statement-breakpoint
CREATE TABLE `seating` (
	`school_id` text NOT NULL,
	`register_id` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`school_id`, `register_id`)
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`device` text NOT NULL,
	`stage` text DEFAULT 'open' NOT NULL,
	`enrolment_id` text,
	`via` text,
	`wrong_pins` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`proved_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `session_staff` ON `session` (`school_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `session_draft` (
	`school_id` text NOT NULL,
	`session_id` text NOT NULL,
	`author_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`partner_id` text,
	`draft` text NOT NULL,
	`saved_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `session_id`, `author_id`)
);
--> statement-breakpoint
CREATE INDEX `session_draft_author` ON `session_draft` (`school_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `session_move` (
	`school_id` text NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`move` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`by_staff` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text,
	`for_readiness` integer NOT NULL,
	`planned_on` text,
	PRIMARY KEY(`school_id`, `session_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `session_narrative` (
	`school_id` text NOT NULL,
	`session_id` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`words` text NOT NULL,
	`leads_may_read` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`school_id`, `session_id`, `author_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `snooze` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`adult_id` text NOT NULL,
	`kind` text NOT NULL,
	`pupil_id` text,
	`register_id` text,
	`until_day` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `snooze_adult` ON `snooze` (`school_id`,`adult_id`,`until_day`);--> statement-breakpoint
CREATE TABLE `staff` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`source_ref` text,
	`title` text,
	`forename` text NOT NULL,
	`surname` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`email` text,
	`code` text,
	`left_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_source_ref` ON `staff` (`school_id`,`source_ref`);--> statement-breakpoint
CREATE INDEX `staff_email` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `statement` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`version` integer NOT NULL,
	`words` text NOT NULL,
	`written_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`, `about_kind`, `about_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `stop` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`adult_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stop_pupil` ON `stop` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `subject_access` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text,
	`staff_id` text,
	`received_on` text NOT NULL,
	`asker` text NOT NULL,
	`asker_name` text NOT NULL,
	`status` text NOT NULL,
	`checks` text NOT NULL,
	`left_out` text NOT NULL,
	`masks` text NOT NULL,
	`staff_named` integer NOT NULL,
	`created_at` text NOT NULL,
	`checked_at` text,
	`checked_by` text,
	`released_at` text,
	`released_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `subject_access_pupil` ON `subject_access` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `subject_access_received` ON `subject_access` (`school_id`,`received_on`);--> statement-breakpoint
CREATE TABLE `term` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `trend_horizon` (
	`school_id` text PRIMARY KEY NOT NULL,
	`until_day` text NOT NULL,
	`frozen_before` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trend_mark` (
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`school_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `trend_week` (
	`school_id` text NOT NULL,
	`part` text NOT NULL,
	`dimension` text NOT NULL,
	`week_from` text NOT NULL,
	`week_to` text NOT NULL,
	`basis` text NOT NULL,
	`groups` text NOT NULL,
	`frozen` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `part`, `dimension`, `week_from`)
);
--> statement-breakpoint
CREATE INDEX `trend_week_until` ON `trend_week` (`school_id`,`week_to`);--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event` WHEN OLD.`sequence` > COALESCE((SELECT MAX(`sequence`) FROM `event_checkpoint` WHERE `school_id` = OLD.`school_id`), 0) BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `event_checkpoint_no_update` BEFORE UPDATE ON `event_checkpoint` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `event_checkpoint_no_delete` BEFORE DELETE ON `event_checkpoint` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
