CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY NOT NULL,
	`login_name` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` integer,
	`state` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`last_signed_in_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login_name` ON `accounts` (`login_name`);--> statement-breakpoint
CREATE TABLE `actions` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`citations` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`account_id` integer,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`request_id` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
CREATE TABLE `discrepancies` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`readings` text NOT NULL,
	`used` text NOT NULL,
	`reason` text NOT NULL,
	`affects` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`number` text,
	`issuer` text,
	`issued_on` text,
	`note` text,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicator_charges` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`basis` text NOT NULL,
	`reason` text NOT NULL,
	`since` text NOT NULL,
	`citations` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_charges_indicator` ON `indicator_charges` (`indicator_id`,`since`);--> statement-breakpoint
CREATE TABLE `indicator_groups` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`no` integer NOT NULL,
	`group_code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`short_name_en` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`unit_en` text NOT NULL,
	`decimals` integer NOT NULL,
	`measure` text NOT NULL,
	`grows_only` integer NOT NULL,
	`annex_name` text,
	`note` text,
	`note_en` text,
	`baseline` text,
	`mentioned_figures` text NOT NULL,
	`citations` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_code` ON `indicators` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`programme_code` text NOT NULL,
	`no` integer NOT NULL,
	`text` text NOT NULL,
	`text_en` text NOT NULL,
	`due_on` text,
	`recurring` integer NOT NULL,
	`measure` text,
	`comparator` text,
	`quantity` real,
	`unit` text,
	`indicator_code` text,
	`citations` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period_id` integer NOT NULL,
	`value` real NOT NULL,
	`note` text,
	`verified_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `observations_period` ON `observations` (`indicator_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `periods` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`ends_on` text NOT NULL,
	`opens_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`published_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_code` ON `periods` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `phases` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`goal` text NOT NULL,
	`tasks` text NOT NULL,
	`citations` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`short_name_en` text NOT NULL,
	`jurisdiction_code` text NOT NULL,
	`jurisdiction_name` text NOT NULL,
	`jurisdiction_name_en` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`issued_on` text NOT NULL,
	`issuer` text NOT NULL,
	`target_years` text NOT NULL,
	`yearly_budget_fen` integer NOT NULL,
	`total_budget_fen` integer NOT NULL,
	`seed_hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`action_code` text NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`goal` text NOT NULL,
	`citations` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_budgets` (
	`project_id` integer NOT NULL,
	`year` integer NOT NULL,
	`planned_fen` integer NOT NULL,
	PRIMARY KEY(`project_id`, `year`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_budgets_positive" CHECK("project_budgets"."planned_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE `project_leads` (
	`project_id` integer NOT NULL,
	`no` integer NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`project_id`, `no`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `projects` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`no` integer NOT NULL,
	`category` text NOT NULL,
	`list` text,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`funding_source` text NOT NULL,
	`funding_source_en` text NOT NULL,
	`total_fen` integer NOT NULL,
	`contents` text NOT NULL,
	`printed_cells` text NOT NULL,
	`reconciliation` text,
	`citations` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_code` ON `projects` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `report_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`action` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`value` real,
	`note` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_events_report` ON `report_events` (`report_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`period_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`value` real,
	`note` text,
	`first_submitted_at` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_period_indicator` ON `reports` (`period_id`,`indicator_id`);--> statement-breakpoint
CREATE INDEX `reports_unit` ON `reports` (`unit_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`login_name` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` text NOT NULL,
	`locked_until` text
);
--> statement-breakpoint
CREATE TABLE `targets` (
	`indicator_id` integer NOT NULL,
	`year` integer NOT NULL,
	`comparator` text NOT NULL,
	`value` real NOT NULL,
	`as_printed` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `year`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` integer PRIMARY KEY NOT NULL,
	`jurisdiction_code` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`aliases` text NOT NULL,
	`citations` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code` ON `units` (`jurisdiction_code`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `units_name` ON `units` (`jurisdiction_code`,`name`);--> statement-breakpoint
CREATE TABLE `verdicts` (
	`indicator_id` integer NOT NULL,
	`year` integer NOT NULL,
	`verdict` text NOT NULL,
	`method` text NOT NULL,
	`inputs` text NOT NULL,
	`frozen_at` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `year`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `work_item_units` (
	`plan_id` text NOT NULL,
	`work_item_code` text NOT NULL,
	`role` text NOT NULL,
	`no` integer NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `work_item_code`, `role`, `no`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `work_items` (
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`programme_code` text NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`open_ended` integer NOT NULL,
	`citations` text NOT NULL,
	PRIMARY KEY(`plan_id`, `code`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
