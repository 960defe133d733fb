-- What happened stays written: neither the audit trail nor a report's history can be changed or removed.
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_delete` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_events_no_update` BEFORE UPDATE ON `report_events`
BEGIN SELECT RAISE(ABORT, 'report_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_events_no_delete` BEFORE DELETE ON `report_events`
BEGIN SELECT RAISE(ABORT, 'report_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `verdicts_no_update` BEFORE UPDATE ON `verdicts`
BEGIN SELECT RAISE(ABORT, 'a frozen verdict does not change'); END;--> statement-breakpoint
CREATE TRIGGER `verdicts_no_delete` BEFORE DELETE ON `verdicts`
BEGIN SELECT RAISE(ABORT, 'a frozen verdict does not change'); END;
