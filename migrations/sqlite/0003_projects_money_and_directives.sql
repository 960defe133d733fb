CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`subject` text NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `evidence_files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_subject` ON `attachments` (`plan_id`,`subject`);--> statement-breakpoint
CREATE TABLE `budget_revision_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`year` integer NOT NULL,
	`change_fen` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `budget_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_revision_lines_cell` ON `budget_revision_lines` (`revision_id`,`project_id`,`year`);--> statement-breakpoint
CREATE TABLE `budget_revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`document_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_by_account_id` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`settled_by` text,
	`settled_at` text,
	`settlement_reason` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `budget_revisions_plan` ON `budget_revisions` (`plan_id`,`decided_on`);--> statement-breakpoint
CREATE TABLE `milestone_standings` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`project_milestone_id` integer,
	`promise_code` text,
	`projected_on` text,
	`actual_on` text,
	`statement` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_milestone_id`) REFERENCES `project_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_standings_one" CHECK(("milestone_standings"."project_milestone_id" IS NULL) <> ("milestone_standings"."promise_code" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `milestone_standings_milestone` ON `milestone_standings` (`project_milestone_id`);--> statement-breakpoint
CREATE INDEX `milestone_standings_promise` ON `milestone_standings` (`plan_id`,`promise_code`);--> statement-breakpoint
CREATE TABLE `money_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`on` text NOT NULL,
	`document_number` text NOT NULL,
	`note` text,
	`reverses_id` integer,
	`excess_reason` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "money_entries_sign" CHECK(("money_entries"."reverses_id" IS NULL AND "money_entries"."amount_fen" > 0) OR ("money_entries"."reverses_id" IS NOT NULL AND "money_entries"."amount_fen" < 0))
);
--> statement-breakpoint
CREATE INDEX `money_entries_project` ON `money_entries` (`project_id`,`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `money_entries_reverses` ON `money_entries` (`reverses_id`);--> statement-breakpoint
CREATE TABLE `plan_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_code` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_code` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`note_en` text NOT NULL,
	`made_by` text NOT NULL,
	`made_by_role` text NOT NULL,
	`made_at` text NOT NULL,
	`settled_by` text,
	`settled_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_links_pair` ON `plan_links` (`plan_id`,`from_kind`,`from_code`,`to_kind`,`to_code`);--> statement-breakpoint
CREATE TABLE `pool_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`into_project_id` integer,
	`revision_id` integer,
	`document_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `budget_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pool_decisions_project` ON `pool_decisions` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_declarations` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`is_met` integer NOT NULL,
	`statement` text NOT NULL,
	`document_number` text,
	`on` text NOT NULL,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_declarations_project` ON `project_declarations` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_milestones` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`planned_on` text NOT NULL,
	`created_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_milestones_no` ON `project_milestones` (`project_id`,`no`);--> statement-breakpoint
CREATE TABLE `project_report_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_report_id` integer NOT NULL,
	`action` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`content` text,
	`center_rating` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_report_id`) REFERENCES `project_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_report_events_report` ON `project_report_events` (`project_report_id`);--> statement-breakpoint
CREATE TABLE `project_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`period_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`content` text,
	`center_rating` text,
	`center_remark` text,
	`first_submitted_at` text,
	`updated_at` text NOT NULL,
	`correction_note` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_reports_period_project` ON `project_reports` (`period_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `project_reports_unit` ON `project_reports` (`unit_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `project_stage_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`stage` text NOT NULL,
	`on` text NOT NULL,
	`document_number` text,
	`note` text,
	`override_reason` text,
	`overrode` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_stage_changes_project` ON `project_stage_changes` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_units` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`content_no` integer,
	`unit_id` integer NOT NULL,
	`role` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_units_project` ON `project_units` (`project_id`);--> statement-breakpoint
CREATE TABLE `unit_renames` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`previous_name` text NOT NULL,
	`on` text NOT NULL,
	`document_number` text,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_renames_unit` ON `unit_renames` (`unit_id`);--> statement-breakpoint
CREATE TABLE `directive_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`directive_id` integer NOT NULL,
	`action` text NOT NULL,
	`text` text,
	`due_on` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directive_events_directive` ON `directive_events` (`directive_id`);--> statement-breakpoint
CREATE TABLE `directives` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`no` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`title` text NOT NULL,
	`task` text NOT NULL,
	`subjects` text NOT NULL,
	`due_on` text NOT NULL,
	`proposal_key` text,
	`issued_by_account_id` integer NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directives_no` ON `directives` (`plan_id`,`no`);--> statement-breakpoint
CREATE INDEX `directives_unit` ON `directives` (`unit_id`);--> statement-breakpoint
CREATE TABLE `proposal_dismissals` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_dismissals_key` ON `proposal_dismissals` (`plan_id`,`key`);--> statement-breakpoint
ALTER TABLE `plans` ADD `gates` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE TRIGGER `project_stage_changes_no_update` BEFORE UPDATE ON `project_stage_changes`
BEGIN SELECT RAISE(ABORT, 'project_stage_changes is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `project_stage_changes_no_delete` BEFORE DELETE ON `project_stage_changes`
BEGIN SELECT RAISE(ABORT, 'project_stage_changes is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `project_declarations_no_update` BEFORE UPDATE ON `project_declarations`
BEGIN SELECT RAISE(ABORT, 'project_declarations is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `project_declarations_no_delete` BEFORE DELETE ON `project_declarations`
BEGIN SELECT RAISE(ABORT, 'project_declarations is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `milestone_standings_no_update` BEFORE UPDATE ON `milestone_standings`
BEGIN SELECT RAISE(ABORT, 'milestone_standings is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `milestone_standings_no_delete` BEFORE DELETE ON `milestone_standings`
BEGIN SELECT RAISE(ABORT, 'milestone_standings is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `project_report_events_no_update` BEFORE UPDATE ON `project_report_events`
BEGIN SELECT RAISE(ABORT, 'project_report_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `project_report_events_no_delete` BEFORE DELETE ON `project_report_events`
BEGIN SELECT RAISE(ABORT, 'project_report_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `money_entries_no_update` BEFORE UPDATE ON `money_entries`
BEGIN SELECT RAISE(ABORT, 'money_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `money_entries_no_delete` BEFORE DELETE ON `money_entries`
BEGIN SELECT RAISE(ABORT, 'money_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `pool_decisions_no_update` BEFORE UPDATE ON `pool_decisions`
BEGIN SELECT RAISE(ABORT, 'pool_decisions is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `pool_decisions_no_delete` BEFORE DELETE ON `pool_decisions`
BEGIN SELECT RAISE(ABORT, 'pool_decisions is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `unit_renames_no_update` BEFORE UPDATE ON `unit_renames`
BEGIN SELECT RAISE(ABORT, 'unit_renames is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `unit_renames_no_delete` BEFORE DELETE ON `unit_renames`
BEGIN SELECT RAISE(ABORT, 'unit_renames is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `directive_events_no_update` BEFORE UPDATE ON `directive_events`
BEGIN SELECT RAISE(ABORT, 'directive_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `directive_events_no_delete` BEFORE DELETE ON `directive_events`
BEGIN SELECT RAISE(ABORT, 'directive_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `proposal_dismissals_no_update` BEFORE UPDATE ON `proposal_dismissals`
BEGIN SELECT RAISE(ABORT, 'proposal_dismissals is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `proposal_dismissals_no_delete` BEFORE DELETE ON `proposal_dismissals`
BEGIN SELECT RAISE(ABORT, 'proposal_dismissals is append-only'); END;
