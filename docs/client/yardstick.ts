// Generated from /api/openapi.json by server/scripts/make-client.ts: not edited by hand.

export type Account = { id: number; loginName: string; displayName: string; role: "center" | "center_head" | "leader" | "reporter" | "approver" | "sysadmin" | "secadmin" | "auditor" | "none"; unit: { code: string; name: string; nameEn: string } | null; state: "active" | "disabled"; mustChangePassword: boolean; missingHalf: "first" | "second" | null; lockedUntil: string | null; lastSignedInAt: string | null }

export type Action = { code: string; no: number; name: string; nameEn: string; programmes: Array<{ code: string; no: number; name: string; nameEn: string; goal: { zh: string; en: string }; milestones: Array<Milestone>; workItems: Array<WorkItem>; citations: Array<Citation> }>; citations: Array<Citation> }

export type Assessment = { method: "scheduled-v1"; asOf: string; period: string | null; value: number | null; latestValue: number | null; latestPeriod: string | null; change: number | null; targets: Array<{ year: number; on: string; target: number | null; basis: "verdict" | "provisional" | "outlook"; state: "achieved" | "met_late" | "on_schedule" | "slightly_behind" | "behind" | "falling_back" | "missed" | "not_reported" | "no_target" | "not_assessable"; frozenAt: string | null; frozenMethod: string | null; anchor: { kind: "baseline" | "previous_target" | "first_observation" | "phase_start"; on: string; value: number } | null; scheduledValue: number | null; attainmentRatio: number | null; paceRatio: number | null; forecast: { observations: number; perQuarter: number; value: number; low: number; high: number; meetsTargetOn: string | null } | null; paceStandsIn: boolean }> }

export type Citation = { document: string; chapter: string | null; table: string | null; row: string | null }

export type Discrepancy = { code: string; kind: "arithmetic" | "naming" | "responsibility" | "target" | "duplication" | "omission" | "count" | "date"; title: { zh: string; en: string }; readings: Array<{ text: { zh: string; en: string }; citations: Array<Citation> }>; used: { zh: string; en: string }; reason: { zh: string; en: string }; affects: Array<string> }

export type Indicator = { code: string; no: number; name: string; nameEn: string; shortName: string; shortNameEn: string; unit: string; unitEn: string; decimals: number; measure: "ratio" | "level" | "cumulative" | "increment"; growsOnly: boolean; group: { code: string; no: number; name: string; nameEn: string }; kind: "binding" | "expected"; targets: Array<{ comparator: "gte" | "eq" | "increment"; value: number; year: number; planned: { comparator: "gte" | "eq" | "increment"; value: number; asPrinted: string } | null; revision: { id: number; documentNumber: string; decidedOn: string } | null }>; baseline: { value: number; asPrinted: string; asOf: string; citations: Array<Citation> } | null; responsibleUnit: { code: string; name: string; nameEn: string; basis: "cited" | "assumed" | "set"; reason: { zh: string; en: string }; since: string; citations: Array<Citation> } | null; note: string | null; noteEn: string | null; annexName: string | null; latest: Observation | null; assessment: Assessment; discrepancies: Array<string>; citations: Array<Citation> }

export type Milestone = { code: string; no: number; text: string; textEn: string; dueOn: string | null; recurring: boolean; measure: string | null; comparator: "gte" | "lte" | "eq" | null; quantity: number | null; unit: string | null; indicator: string | null; occurrences: Array<{ year: number | null; dueOn: string | null; standings: Array<{ id: number; projectedOn: string | null; actualOn: string | null; statement: string | null; recordedOn: string; files: number }> }>; citations: Array<Citation> }

export type Observation = { period: string; endsOn: string; value: number; version: number; note: string | null; reportedBy: UnitReference; verifiedAt: string; publishedAt: string }

export type Overview = { plan: Plan; period: string | null; asOf: string; publishedAt: string | null; verifiedCount: number; indicators: Array<Indicator>; projects: Array<Project>; budget: Array<{ year: number; plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; projects: number }>; timeliness: Array<{ unit: UnitReference; expected: number; onTime: number; late: number; missing: number; onTimeRatio: number; recent: Array<{ period: string; onTimeRatio: number | null }> }>; decisions: Array<{ kind: "binding_shortfall" | "target_missed" | "falling_back" | "not_reported" | "plan_contradiction"; subject: string; name: string; nameEn: string; binding: boolean; unit: UnitReference | null; daysOverdue: number | null; dueOn: string | null; shortfall: number | null; missingPeriods: number | null }>; promises: Array<{ year: number | null; count: number; kept: number; overdue: number }> }

export type Plan = { id: string; name: string; nameEn: string; shortName: string; shortNameEn: string; jurisdiction: { code: string; name: string; nameEn: string }; startsOn: string; endsOn: string; issuedOn: string; issuer: string; targetYears: Array<number>; demo: boolean; center: UnitReference | null; budget: { yearlyWanyuan: number; totalWanyuan: number }; counts: { indicators: number; bindingIndicators: number; groups: number; fundedProjects: number; reserveProjects: number; actions: number; programmes: number; workItems: number; milestones: number; units: number; discrepancies: number }; phases: Array<{ code: string; name: string; nameEn: string; startsOn: string; endsOn: string; goal: { zh: string; en: string }; tasks: Array<{ action: string; text: { zh: string; en: string }; citations: Array<Citation> }>; citations: Array<Citation> }>; documents: Array<{ code: string; title: string; titleEn: string; number: string | null; issuer: string | null; issuedOn: string | null; note: string | null }>; publishedPeriods: Array<{ code: string; endsOn: string; dueOn: string; publishedAt: string }> }

export type PlanSummary = { id: string; name: string; nameEn: string; shortName: string; shortNameEn: string; jurisdiction: { code: string; name: string; nameEn: string }; startsOn: string; endsOn: string; issuedOn: string; issuer: string; targetYears: Array<number>; demo: boolean }

export type Project = { code: string; no: number; name: string; nameEn: string; shortName: string; category: "funded" | "reserve"; place: { standing: "funded" | "reserve" | "ended"; decision: { kind: "promoted" | "returned" | "merged" | "superseded"; into: { code: string; name: string; nameEn: string } | null; decidedOn: string } | null }; stage: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; stageSince: string | null; list: string | null; listEn: string | null; leads: Array<string>; leadUnits: Array<UnitReference>; fundingSource: string; fundingSourceEn: string; budget: Array<{ year: number; plannedWanyuan: number }>; totalWanyuan: number; contents: Array<{ no: number; text: string; textEn: string; amountWanyuan: number | null; leads: Array<string>; note: string | null; citations: Array<Citation> }>; asPrinted: { cells: Array<{ column: string; text: string }>; reconciliation: { zh: string; en: string } | null }; discrepancies: Array<string>; citations: Array<Citation> }

export type Report = { period: string; periodState: "planned" | "open" | "closed" | "published"; dueOn: string; periodDueOn: string; periodClosedOn: string | null; indicator: { code: string; no: number; name: string; nameEn: string; unit: string; unitEn: string; decimals: number; measure: "ratio" | "level" | "cumulative" | "increment"; kind: "binding" | "expected"; growsOnly: boolean; targets: Array<{ comparator: "gte" | "eq" | "increment"; value: number; year: number; planned: { comparator: "gte" | "eq" | "increment"; value: number; asPrinted: string } | null; revision: { id: number; documentNumber: string; decidedOn: string } | null }>; note: string | null; noteEn: string | null }; unit: UnitReference; state: "expected" | "draft" | "submitted" | "approved" | "returned" | "verified"; version: number; outcome: "value" | "no_change" | "no_data" | "not_applicable" | null; value: number | null; numerator: number | null; denominator: number | null; note: string | null; checks: Array<{ code: string; facts: Record<string, number> }>; correctionNote: string | null; unitHasApprover: boolean; returnReason: string | null; firstSubmittedAt: string | null; updatedAt: string; history: Array<{ period: string; value: number }>; evidence: Array<{ id: number; fileName: string; bytes: number; mediaType: string; sha256: string; addedBy: string; addedAt: string }>; commentCount: number; hasOpenQuestion: boolean; followUp: boolean }

export type Session = { account: Account | null }

export type Unit = { code: string; name: string; nameEn: string; shortName: string; kind: "county_department" | "party_organ" | "public_institution" | "park" | "town" | "city_body" | "enterprise" | "collective"; aliases: Array<string>; formerNames: Array<{ name: string; replacedOn: string; documentNumber: string | null; reason: string }>; lastRenaming: number | null; indicators: Array<{ code: string; name: string; nameEn: string }>; projects: Array<{ code: string; name: string; nameEn: string }>; leadWorkItems: number; cooperatingWorkItems: number; citations: Array<Citation> }

export type UnitReference = { code: string; name: string; nameEn: string }

export type WorkItem = { code: string; no: number; name: string; nameEn: string; leads: Array<string>; cooperating: Array<string>; openEnded: boolean; citations: Array<Citation> }

export type Operations = {
  /** Who is signed in. */
  "GET /session": {
    path: Record<string, never>
    query: Record<string, never>
    body: undefined
    reply: Session
  }
  /** Sign in. */
  "POST /session": {
    path: Record<string, never>
    query: Record<string, never>
    body: { loginName: string; password: string }
    reply: Session
  }
  /** The plans kept here, the one that began last first. */
  "GET /plans": {
    path: Record<string, never>
    query: Record<string, never>
    body: undefined
    reply: { items: Array<PlanSummary> }
  }
  /** One plan: budget, counts, phases, documents and published periods. */
  "GET /plans/{plan}": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: Plan
  }
  /** Priority actions with their programmes, work items, promises and where those stand. */
  "GET /plans/{plan}/actions": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<Action> }
  }
  /** Units that the plan names, and what each answers for today. */
  "GET /plans/{plan}/units": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<Unit> }
  }
  /** Where the plan contradicts itself, which reading is used and why. */
  "GET /plans/{plan}/discrepancies": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<Discrepancy> }
  }
  /** What drives what: ties between projects, programmes and indicators, and their ground. */
  "GET /plans/{plan}/links": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ from: { kind: "project" | "programme" | "indicator"; code: string; name: string; nameEn: string; isReserve: boolean }; to: { kind: "project" | "programme" | "indicator"; code: string; name: string; nameEn: string; isReserve: boolean }; state: "proposed" | "confirmed"; basis: "plan" | "center"; note: string; noteEn: string; citations: Array<Citation>; confirmedOn: string | null }> }
  }
  /** Indicators with targets, the published value and its judgement. */
  "GET /plans/{plan}/indicators": {
    path: { "plan": string }
    query: { "period"?: string }
    body: undefined
    reply: { items: Array<Indicator> }
  }
  /** One indicator with every published value and its history. */
  "GET /plans/{plan}/indicators/{code}": {
    path: { "plan": string; "code": string }
    query: { "period"?: string }
    body: undefined
    reply: { code: string; no: number; name: string; nameEn: string; shortName: string; shortNameEn: string; unit: string; unitEn: string; decimals: number; measure: "ratio" | "level" | "cumulative" | "increment"; growsOnly: boolean; group: { code: string; no: number; name: string; nameEn: string }; kind: "binding" | "expected"; targets: Array<{ comparator: "gte" | "eq" | "increment"; value: number; year: number; planned: { comparator: "gte" | "eq" | "increment"; value: number; asPrinted: string } | null; revision: { id: number; documentNumber: string; decidedOn: string } | null }>; baseline: { value: number; asPrinted: string; asOf: string; citations: Array<Citation> } | null; responsibleUnit: { code: string; name: string; nameEn: string; basis: "cited" | "assumed" | "set"; reason: { zh: string; en: string }; since: string; citations: Array<Citation> } | null; note: string | null; noteEn: string | null; annexName: string | null; latest: Observation | null; assessment: Assessment; discrepancies: Array<string>; citations: Array<Citation>; mentionedFigures: Array<{ asPrinted: string; reason: { zh: string; en: string }; citations: Array<Citation> }>; observations: Array<Observation>; assessments: Array<Assessment>; history: Array<{ period: string; at: string; action: "submitted" | "verified"; unit: string; unitEn: string; outcome: "value" | "no_change" | "no_data" | "not_applicable"; value: number | null; numerator: number | null; denominator: number | null; note: string | null; correction: string | null }>; revisions: Array<{ id: number; documentNumber: string; decidedOn: string; year: number; from: { comparator: "gte" | "eq" | "increment"; value: number } | null; to: { comparator: "gte" | "eq" | "increment"; value: number }; reason: string; recordedAt: string; isKnown: boolean }>; previous: { code: string; name: string; nameEn: string } | null; next: { code: string; name: string; nameEn: string } | null }
  }
  /** Every revision of a target: when, by which document, from what to what, why. */
  "GET /plans/{plan}/target-revisions": {
    path: { "plan": string }
    query: { "period"?: string }
    body: undefined
    reply: { items: Array<{ id: number; documentNumber: string; decidedOn: string; year: number; from: { comparator: "gte" | "eq" | "increment"; value: number } | null; to: { comparator: "gte" | "eq" | "increment"; value: number }; reason: string; recordedAt: string; isKnown: boolean; indicator: { code: string; name: string; nameEn: string; unit: string; unitEn: string } }> }
  }
  /** What the unit of the signed-in person owes, or reported in a period. */
  "GET /plans/{plan}/reports/own": {
    path: { "plan": string }
    query: { "period"?: string }
    body: undefined
    reply: { items: Array<Report> }
  }
  /** One report with every step of its life. */
  "GET /plans/{plan}/periods/{period}/reports/{code}": {
    path: { "plan": string; "period": string; "code": string }
    query: Record<string, never>
    body: undefined
    reply: { period: string; periodState: "planned" | "open" | "closed" | "published"; dueOn: string; periodDueOn: string; periodClosedOn: string | null; indicator: { code: string; no: number; name: string; nameEn: string; unit: string; unitEn: string; decimals: number; measure: "ratio" | "level" | "cumulative" | "increment"; kind: "binding" | "expected"; growsOnly: boolean; targets: Array<{ comparator: "gte" | "eq" | "increment"; value: number; year: number; planned: { comparator: "gte" | "eq" | "increment"; value: number; asPrinted: string } | null; revision: { id: number; documentNumber: string; decidedOn: string } | null }>; note: string | null; noteEn: string | null }; unit: UnitReference; state: "expected" | "draft" | "submitted" | "approved" | "returned" | "verified"; version: number; outcome: "value" | "no_change" | "no_data" | "not_applicable" | null; value: number | null; numerator: number | null; denominator: number | null; note: string | null; checks: Array<{ code: string; facts: Record<string, number> }>; correctionNote: string | null; unitHasApprover: boolean; returnReason: string | null; firstSubmittedAt: string | null; updatedAt: string; history: Array<{ period: string; value: number }>; evidence: Array<{ id: number; fileName: string; bytes: number; mediaType: string; sha256: string; addedBy: string; addedAt: string }>; commentCount: number; hasOpenQuestion: boolean; followUp: boolean; events: Array<{ action: "save" | "submit" | "withdraw" | "approve" | "return" | "verify" | "correct"; state: "expected" | "draft" | "submitted" | "approved" | "returned" | "verified"; version: number; outcome: "value" | "no_change" | "no_data" | "not_applicable" | null; value: number | null; numerator: number | null; denominator: number | null; note: string | null; reason: string | null; actorName: string; at: string }> }
  }
  /** Dry run: what a batch of values would do, row by row; writes nothing. */
  "POST /plans/{plan}/periods/{period}/reports/own/batch/check": {
    path: { "plan": string; "period": string }
    query: Record<string, never>
    body: { rows: Array<{ outcome?: "value" | "no_change" | "no_data" | "not_applicable"; value?: number | null; numerator?: number | null; denominator?: number | null; note?: string | null; code: string; version?: number }>; submit?: boolean }
    reply: { period: string; rows: Array<{ code: string; outcome: "new" | "changed" | "unchanged" | "wrong"; faults: Array<{ field: "code" | "outcome" | "value" | "numerator" | "denominator" | "note"; code: "formula" | "unreadable" | "percent-unexpected" | "outcome-unknown" | "value-beside-outcome" | "value-beside-no-change" | "fraction-mismatch" | "no-fraction" | "text-too-long" | "row-unknown" | "row-of-other-unit" | "row-twice" | "report-locked" | "period-locked" | "not-finite" | "negative" | "over-hundred" | "not-whole" | "too-fine" | "numerator-over-denominator" | "denominator-zero" | "exact-target-exceeded" | "fall" | "jump" | "unchanged" | "evidence-missing" | "missing" | "half-fraction" | "reason-missing" | "maybe-fraction" | "changed-since-download"; facts: Record<string, string | number> }>; hints: Array<{ field: "code" | "outcome" | "value" | "numerator" | "denominator" | "note"; code: "formula" | "unreadable" | "percent-unexpected" | "outcome-unknown" | "value-beside-outcome" | "value-beside-no-change" | "fraction-mismatch" | "no-fraction" | "text-too-long" | "row-unknown" | "row-of-other-unit" | "row-twice" | "report-locked" | "period-locked" | "not-finite" | "negative" | "over-hundred" | "not-whole" | "too-fine" | "numerator-over-denominator" | "denominator-zero" | "exact-target-exceeded" | "fall" | "jump" | "unchanged" | "evidence-missing" | "missing" | "half-fraction" | "reason-missing" | "maybe-fraction" | "changed-since-download"; facts: Record<string, string | number> }>; before: { outcome: "value" | "no_change" | "no_data" | "not_applicable"; value: number | null; numerator: number | null; denominator: number | null; note: string | null } | null; after: { outcome: "value" | "no_change" | "no_data" | "not_applicable"; value: number | null; numerator: number | null; denominator: number | null; note: string | null } | null; state: "expected" | "draft" | "submitted" | "approved" | "returned" | "verified" | null; version: number | null }>; counts: Record<string, number>; submitted: number }
  }
  /** Write a batch of values as drafts, or hand them in: every row, or none. */
  "POST /plans/{plan}/periods/{period}/reports/own/batch": {
    path: { "plan": string; "period": string }
    query: Record<string, never>
    body: { rows: Array<{ outcome?: "value" | "no_change" | "no_data" | "not_applicable"; value?: number | null; numerator?: number | null; denominator?: number | null; note?: string | null; code: string; version?: number }>; submit?: boolean }
    reply: { period: string; rows: Array<{ code: string; outcome: "new" | "changed" | "unchanged" | "wrong"; faults: Array<{ field: "code" | "outcome" | "value" | "numerator" | "denominator" | "note"; code: "formula" | "unreadable" | "percent-unexpected" | "outcome-unknown" | "value-beside-outcome" | "value-beside-no-change" | "fraction-mismatch" | "no-fraction" | "text-too-long" | "row-unknown" | "row-of-other-unit" | "row-twice" | "report-locked" | "period-locked" | "not-finite" | "negative" | "over-hundred" | "not-whole" | "too-fine" | "numerator-over-denominator" | "denominator-zero" | "exact-target-exceeded" | "fall" | "jump" | "unchanged" | "evidence-missing" | "missing" | "half-fraction" | "reason-missing" | "maybe-fraction" | "changed-since-download"; facts: Record<string, string | number> }>; hints: Array<{ field: "code" | "outcome" | "value" | "numerator" | "denominator" | "note"; code: "formula" | "unreadable" | "percent-unexpected" | "outcome-unknown" | "value-beside-outcome" | "value-beside-no-change" | "fraction-mismatch" | "no-fraction" | "text-too-long" | "row-unknown" | "row-of-other-unit" | "row-twice" | "report-locked" | "period-locked" | "not-finite" | "negative" | "over-hundred" | "not-whole" | "too-fine" | "numerator-over-denominator" | "denominator-zero" | "exact-target-exceeded" | "fall" | "jump" | "unchanged" | "evidence-missing" | "missing" | "half-fraction" | "reason-missing" | "maybe-fraction" | "changed-since-download"; facts: Record<string, string | number> }>; before: { outcome: "value" | "no_change" | "no_data" | "not_applicable"; value: number | null; numerator: number | null; denominator: number | null; note: string | null } | null; after: { outcome: "value" | "no_change" | "no_data" | "not_applicable"; value: number | null; numerator: number | null; denominator: number | null; note: string | null } | null; state: "expected" | "draft" | "submitted" | "approved" | "returned" | "verified" | null; version: number | null }>; counts: Record<string, number>; submitted: number }
  }
  /** Projects with yearly budgets and lead units, funded before reserve. */
  "GET /plans/{plan}/projects": {
    path: { "plan": string }
    query: { "category"?: "funded" | "reserve" }
    body: undefined
    reply: { items: Array<Project> }
  }
  /** One project: what it brings, its stages, gates and milestones, and its row as printed. */
  "GET /plans/{plan}/projects/{code}": {
    path: { "plan": string; "code": string }
    query: Record<string, never>
    body: undefined
    reply: { code: string; no: number; name: string; nameEn: string; shortName: string; category: "funded" | "reserve"; place: { standing: "funded" | "reserve" | "ended"; decision: { kind: "promoted" | "returned" | "merged" | "superseded"; into: { code: string; name: string; nameEn: string } | null; decidedOn: string } | null }; stage: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; stageSince: string | null; list: string | null; listEn: string | null; leads: Array<string>; leadUnits: Array<UnitReference>; fundingSource: string; fundingSourceEn: string; budget: Array<{ year: number; plannedWanyuan: number }>; totalWanyuan: number; contents: Array<{ no: number; text: string; textEn: string; amountWanyuan: number | null; leads: Array<string>; note: string | null; citations: Array<Citation> }>; asPrinted: { cells: Array<{ column: string; text: string }>; reconciliation: { zh: string; en: string } | null }; discrepancies: Array<string>; citations: Array<Citation>; track: { stage: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; leftTrackAt: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | null; since: string | null; changes: Array<{ id: number; stage: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; on: string; documentNumber: string | null; note: string | null; override: { reason: string; missing: Array<"sharing_needs" | "standards_conformity" | "platform_commitment" | "sharing_in_place" | "platform_delivery"> } | null; files: number }>; gates: Array<{ before: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation"; requires: Array<"sharing_needs" | "standards_conformity" | "platform_commitment" | "sharing_in_place" | "platform_delivery">; clause: { zh: string; en: string }; citations: Array<Citation>; missing: Array<"sharing_needs" | "standards_conformity" | "platform_commitment" | "sharing_in_place" | "platform_delivery"> }>; declarations: Array<{ id: number; kind: "sharing_needs" | "standards_conformity" | "platform_commitment" | "sharing_in_place" | "platform_delivery"; isMet: boolean; statement: string; documentNumber: string | null; on: string }> }; milestones: Array<{ no: number; name: string; plannedOn: string; projectedOn: string | null; actualOn: string | null; state: "kept" | "kept_late" | "ahead" | "near_due" | "projected_late" | "overdue" | "undated"; slipDays: number | null; standings: Array<{ id: number; projectedOn: string | null; actualOn: string | null; statement: string | null; recordedOn: string; files: number }> }>; units: Array<{ unit: UnitReference; role: "lead" | "cooperating"; contentNo: number | null; since: string; until: string | null; isPlanned: boolean; reason: string | null }>; lastUnitChange: number | null }
  }
  /** Planned, revised, allocated and paid by year and project, as known on a day. */
  "GET /plans/{plan}/money": {
    path: { "plan": string }
    query: { "asOf"?: string }
    body: undefined
    reply: { asOf: string | null; cells: Array<{ project: string; year: number; plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number }>; byProject: Array<{ plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null; project: string }>; byYear: Array<{ plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null; year: number; yearlyWanyuan: number; leavesPlan: boolean }>; total: { plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null; totalWanyuan: number; leavesPlan: boolean } }
  }
  /** What was allocated to a project and paid for it, entry by entry. */
  "GET /plans/{plan}/projects/{code}/money-entries": {
    path: { "plan": string; "code": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ id: number; project: string; kind: "allocated" | "paid"; year: number; amountWanyuan: number; on: string; documentNumber: string; note: string | null; reverses: number | null; reversedBy: number | null; excessReason: string | null; at: string }> }
  }
  /** The revisions of yearly amounts that are in force, oldest first. */
  "GET /plans/{plan}/budget-revisions": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ id: number; state: "proposed" | "adopted" | "refused" | "withdrawn"; documentNumber: string; decidedOn: string; reason: string; lines: Array<{ project: string; year: number; changeWanyuan: number }>; balanceWanyuan: number; proposedAt: string; settledAt: string | null; settlementReason: string | null }> }
  }
  /** Decisions that moved projects between reserve and funded list, or ended them in another. */
  "GET /plans/{plan}/pool-decisions": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ kind: "promoted" | "returned" | "merged" | "superseded"; project: string; into: string | null; documentNumber: string; decidedOn: string; reason: string; revision: number | null; at: string }> }
  }
  /** What was reported of a project in the published quarters, oldest first. */
  "GET /plans/{plan}/projects/{code}/progress": {
    path: { "plan": string; "code": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ period: string; endsOn: string; unit: UnitReference; report: { physicalPercent: number; rating: "green" | "amber" | "red"; centerRating: "green" | "amber" | "red"; centerRemark: string | null; narrative: string | null; problems: string | null; nextSteps: string | null; decisionsNeeded: string | null; writtenByCenter: boolean; verifiedOn: string; correction: string | null } | null; paidRatio: number | null }> }
  }
  /** The tables of open data, with their schemas. */
  "GET /plans/{plan}/data": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { asOf: string; items: Array<{ name: string; title: { zh: string; en: string }; description: { zh: string; en: string }; rows: number; schema: Record<string, unknown> }> }
  }
  /** Rows of one table; CSV by `Accept: text/csv` or `format=csv`. */
  "GET /plans/{plan}/data/{table}": {
    path: { "plan": string; "table": string }
    query: Record<string, string>
    body: undefined
    reply: { table: string; asOf: string; total: number; limit: number; offset: number; items: Array<Record<string, string | number | boolean | null>> }
  }
  /** What was published when, newest first (Atom). */
  "GET /plans/{plan}/feed.atom": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: unknown
  }
  /** What was published when, newest first (JSON Feed). */
  "GET /plans/{plan}/feed.json": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: unknown
  }
  /** The projects that a unit leads or supports now, with its part and coming milestones. */
  "GET /plans/{plan}/units/{code}/projects": {
    path: { "plan": string; "code": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ code: string; name: string; nameEn: string; place: { standing: "funded" | "reserve" | "ended"; decision: { kind: "promoted" | "returned" | "merged" | "superseded"; into: { code: string; name: string; nameEn: string } | null; decidedOn: string } | null }; stage: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; stageSince: string | null; roles: Array<{ role: "lead" | "cooperating"; contentNo: number | null; since: string }>; milestones: Array<{ no: number; name: string; plannedOn: string; projectedOn: string | null; actualOn: string | null; state: "kept" | "kept_late" | "ahead" | "near_due" | "projected_late" | "overdue" | "undated"; slipDays: number | null; standings: Array<{ id: number; projectedOn: string | null; actualOn: string | null; statement: string | null; recordedOn: string; files: number }> }>; rating: { center: "green" | "amber" | "red"; period: string } | null }> }
  }
  /** Published editions of the white paper with their files, newest first. */
  "GET /plans/{plan}/editions": {
    path: { "plan": string }
    query: Record<string, never>
    body: undefined
    reply: { items: Array<{ year: number; revision: number; asOf: string; publishedAt: string; correctionNote: string | null; isLatest: boolean; files: Array<{ kind: "docx" | "pdf" | "xlsx" | "package"; fileName: string; mediaType: string; sha256: string; bytes: number }> }> }
  }
  /** One published edition: its chapters with text, tables and charts as a tree. */
  "GET /plans/{plan}/editions/{year}/{revision}": {
    path: { "plan": string; "year": number; "revision": number }
    query: Record<string, never>
    body: undefined
    reply: { title: string; language: "zh-CN"; asOf: string; demoMark: string | null; cover: { title: string; edition: string; issuer: string; issuedOn: string; revision: string | null; remark: string }; chapters: Array<{ id: string; number: string | null; title: string; kind: "preface" | "chapter" | "annex"; blocks: Array<{ kind: "heading"; level: 1 | 2 | 3; id: string; number: string | null; text: string } | { kind: "paragraph"; inlines: Array<{ kind: "text"; text: string; bold?: true } | { kind: "figure"; text: string; source: { table: string; row: string; column: string } }> } | { kind: "list"; ordered: boolean; items: Array<Array<{ kind: "text"; text: string; bold?: true } | { kind: "figure"; text: string; source: { table: string; row: string; column: string } }>> } | { kind: "table"; id: string; no: number; caption: string; columns: Array<{ title: string; align: "start" | "center" | "end"; width: number }>; lines: Array<{ kind: "row" | "group" | "total"; cells: Array<{ text: string; source: { table: string; row: string; column: string } | null }> }>; note: string | null } | { kind: "chart"; id: string; no: number; caption: string; alt: string; spec: { kind: "bars"; direction: "upright" | "lying"; stacked: boolean; categories: Array<string>; series: Array<{ name: string; tone: "good" | "fair" | "warning" | "bad" | "worst" | "quiet" | "primary" | "secondary" | "tertiary" | "band"; values: Array<number | null>; kind?: "bar" | "line" }>; unit: string; decimals: number; maximum: number | null; mark: { value: number; name: string } | null } | { kind: "lines"; categories: Array<string>; series: Array<{ name: string; tone: "good" | "fair" | "warning" | "bad" | "worst" | "quiet" | "primary" | "secondary" | "tertiary" | "band"; values: Array<number | null>; kind?: "bar" | "line" }>; unit: string; decimals: number } | { kind: "shares"; parts: Array<{ name: string; value: number; tone: "good" | "fair" | "warning" | "bad" | "worst" | "quiet" | "primary" | "secondary" | "tertiary" | "band" }>; unit: string } } | { kind: "note"; inlines: Array<{ kind: "text"; text: string; bold?: true } | { kind: "figure"; text: string; source: { table: string; row: string; column: string } }> }> }> }
  }
  /** Rows and sections in which a published edition differs from an earlier one. */
  "GET /plans/{plan}/editions/{year}/{revision}/changes": {
    path: { "plan": string; "year": number; "revision": number }
    query: { "since": string }
    body: undefined
    reply: { before: { year: number; revision: number; asOf: string }; after: { year: number; revision: number; asOf: string }; tables: Array<{ table: string; rows: Array<{ key: string; title: { zh: string; en: string }; kind: "added" | "removed" | "changed"; decimals: number | null; unit: { zh: string; en: string | null } | null; cells: Array<{ column: string; before: string | number | boolean | null; after: string | number | boolean | null }> }> }>; sections: Array<{ id: string; title: string; before: Array<string>; after: Array<string> }> }
  }
  /** A file of the latest published edition: `docx`, `pdf`, `xlsx` or `package`. */
  "GET /plans/{plan}/editions/latest/files/{kind}": {
    path: { "plan": string; "kind": string }
    query: Record<string, never>
    body: undefined
    reply: unknown
  }
  /** A file of the latest published revision of a year. */
  "GET /plans/{plan}/editions/{year}/latest/files/{kind}": {
    path: { "plan": string; "year": number; "kind": string }
    query: Record<string, never>
    body: undefined
    reply: unknown
  }
  /** A file of a published edition: `docx`, `pdf`, `xlsx` or `package`. */
  "GET /plans/{plan}/editions/{year}/{revision}/files/{kind}": {
    path: { "plan": string; "year": number; "revision": number; "kind": string }
    query: Record<string, never>
    body: undefined
    reply: unknown
  }
  /** Tables of a published edition as printed: where its figures are found again. */
  "GET /plans/{plan}/editions/{year}/{revision}/figures": {
    path: { "plan": string; "year": number; "revision": number }
    query: { "table"?: string }
    body: undefined
    reply: { items: Array<{ table: string; rows: Array<{ key: string; title: { zh: string; en: string }; cells: Array<string> }> }> }
  }
  /** What is late and what needs a decision, as of a published period. */
  "GET /plans/{plan}/overview": {
    path: { "plan": string }
    query: { "period"?: string }
    body: undefined
    reply: Overview
  }
  /** What changed between the ends of two days: states, milestones, projects, money, targets. */
  "GET /plans/{plan}/changes": {
    path: { "plan": string }
    query: { "since"?: string; "until"?: string }
    body: undefined
    reply: { since: string; until: string; periods: { before: string | null; after: string | null }; indicators: Array<{ code: string; name: string; nameEn: string; unit: string; unitEn: string; decimals: number; kind: "binding" | "expected"; direction: "worse" | "better" | "other" | null; before: { value: number; period: string } | null; after: { value: number; period: string } | null; states: Array<{ year: number; before: "achieved" | "met_late" | "on_schedule" | "slightly_behind" | "behind" | "falling_back" | "missed" | "not_reported" | "no_target" | "not_assessable"; after: "achieved" | "met_late" | "on_schedule" | "slightly_behind" | "behind" | "falling_back" | "missed" | "not_reported" | "no_target" | "not_assessable"; direction: "worse" | "better" | "other" }>; corrections: Array<{ period: string; value: number; note: string | null }> }>; milestones: Array<{ kind: "overdue" | "reopened" | "moved" | "kept" | "added" | "removed"; plannedOn: string | null; before: { projectedOn: string | null; actualOn: string | null; state: "kept" | "kept_late" | "ahead" | "near_due" | "projected_late" | "overdue" | "undated" } | null; after: { projectedOn: string | null; actualOn: string | null; state: "kept" | "kept_late" | "ahead" | "near_due" | "projected_late" | "overdue" | "undated" } | null; project: { code: string; name: string; nameEn: string } | null; code: string; name: string; nameEn: string; year: number | null }>; projects: Array<{ code: string; name: string; nameEn: string; events: Array<{ kind: "stage"; from: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; to: "reserve" | "application" | "technical_review" | "project_approval" | "procurement" | "construction" | "trial_run" | "acceptance" | "operation" | "paused" | "terminated"; isOverride: boolean; on: string; documentNumber: string | null; recordedLate: boolean } | { kind: "declaration"; declaration: "sharing_needs" | "standards_conformity" | "platform_commitment" | "sharing_in_place" | "platform_delivery"; isMet: boolean; on: string; documentNumber: string | null; recordedLate: boolean } | { kind: "place"; decision: "promoted" | "returned" | "merged" | "superseded"; into: { code: string; name: string; nameEn: string } | null; on: string; documentNumber: string | null; recordedLate: boolean }> }>; money: { total: { before: { plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null }; after: { plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null } }; projects: Array<{ before: { plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null }; after: { plannedWanyuan: number; revisedWanyuan: number; allocatedWanyuan: number; paidWanyuan: number; executionRatio: number | null }; code: string; name: string; nameEn: string }>; revisions: Array<{ documentNumber: string; decidedOn: string; balanceWanyuan: number; recordedLate: boolean }>; lateEntries: { count: number; allocatedWanyuan: number; paidWanyuan: number } }; targets: Array<{ documentNumber: string; decidedOn: string; year: number; from: { comparator: "gte" | "eq" | "increment"; value: number } | null; to: { comparator: "gte" | "eq" | "increment"; value: number }; reason: string; indicator: { code: string; name: string; nameEn: string; unit: string; unitEn: string }; recordedLate: boolean }> }
  }
}

type Input<Key extends keyof Operations> = Pick<Operations[Key], 'path'> & {
  query?: Operations[Key]['query']
} & (Operations[Key]['body'] extends undefined ? unknown : Pick<Operations[Key], 'body'>) & {
    /** Send the request again under the same key when no answer came: it is done once. */
    idempotencyKey?: string
  }

/** A refusal; `problem` says which one, for programs and for people. */
export class RequestRefused extends Error {
  readonly status: number
  readonly problem: { code: string; detail: string; facts: Record<string, unknown> }
  constructor(status: number, problem: RequestRefused['problem']) {
    super(`${status} ${problem.code}: ${problem.detail}`)
    this.status = status
    this.problem = problem
  }
}

/**
 * A client for the server at `address`, such as `https://yardstick.example`.
 * @param token of a system that reports; reading what is public needs none
 * @throws RequestRefused when the server refuses
 */
export const makeClient =
  ({ address, token }: { address: string; token?: string }) =>
  async <Key extends keyof Operations>(
    operation: Key,
    input: Input<Key>,
  ): Promise<Operations[Key]['reply']> => {
    const [method = 'GET', template = ''] = operation.split(' ')
    const { path, query, body, idempotencyKey } = input as {
      path: Record<string, string>
      query?: Record<string, unknown>
      body?: unknown
      idempotencyKey?: string
    }
    const url = new URL(
      `${address}/api/v1${template.replace(/\{(\w+)\}/g, (_hole, name: string) => encodeURIComponent(path[name] ?? ''))}`,
    )
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value))
    }
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new RequestRefused(response.status, answer as RequestRefused['problem'])
    return answer
  }
