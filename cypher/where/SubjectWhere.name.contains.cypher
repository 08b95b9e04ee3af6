// SubjectWhere.name.contains: its name, label or heading has these characters, case-blind.
//
// Needs     t: Subject
// Binds     k, w
// Parameters
//   $value  what the filter gives
(toLower(coalesce(t.name, t.heading, t.label, '')) CONTAINS toLower($value) OR ANY(k IN coalesce(t.aliases, []) WHERE toLower(k) CONTAINS toLower($value)))
