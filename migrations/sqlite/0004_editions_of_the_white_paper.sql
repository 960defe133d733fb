CREATE TABLE `edition_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`edition_id` integer NOT NULL,
	`action` text NOT NULL,
	`note` text,
	`account_id` integer NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_events_edition` ON `edition_events` (`edition_id`);--> statement-breakpoint
CREATE TABLE `edition_files` (
	`id` integer PRIMARY KEY NOT NULL,
	`edition_id` integer NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_files_kind` ON `edition_files` (`edition_id`,`kind`);--> statement-breakpoint
CREATE TABLE `edition_sections` (
	`edition_id` integer NOT NULL,
	`section` text NOT NULL,
	`version` integer NOT NULL,
	`narrative` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`edition_id`, `section`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`as_of` text NOT NULL,
	`data` text NOT NULL,
	`gathered_at` text NOT NULL,
	`correction_note` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`published_by` text,
	`published_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_revision` ON `editions` (`plan_id`,`year`,`revision`);--> statement-breakpoint
CREATE TRIGGER `editions_published_no_update` BEFORE UPDATE ON `editions` WHEN OLD.`state` = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `editions_published_no_delete` BEFORE DELETE ON `editions` WHEN OLD.`state` = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_sections_published_no_insert` BEFORE INSERT ON `edition_sections` WHEN (SELECT `state` FROM `editions` WHERE `id` = NEW.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_sections_published_no_update` BEFORE UPDATE ON `edition_sections` WHEN (SELECT `state` FROM `editions` WHERE `id` = OLD.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_sections_published_no_delete` BEFORE DELETE ON `edition_sections` WHEN (SELECT `state` FROM `editions` WHERE `id` = OLD.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_files_published_no_insert` BEFORE INSERT ON `edition_files` WHEN (SELECT `state` FROM `editions` WHERE `id` = NEW.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_files_published_no_update` BEFORE UPDATE ON `edition_files` WHEN (SELECT `state` FROM `editions` WHERE `id` = OLD.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_files_published_no_delete` BEFORE DELETE ON `edition_files` WHEN (SELECT `state` FROM `editions` WHERE `id` = OLD.`edition_id`) = 'published'
BEGIN SELECT RAISE(ABORT, 'a published edition does not change'); END;--> statement-breakpoint
CREATE TRIGGER `edition_events_no_update` BEFORE UPDATE ON `edition_events`
BEGIN SELECT RAISE(ABORT, 'edition_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `edition_events_no_delete` BEFORE DELETE ON `edition_events`
BEGIN SELECT RAISE(ABORT, 'edition_events is append-only'); END;
