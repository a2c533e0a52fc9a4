package contract

import "slices"

// Rule names what a statement says of its subject; the ids of statements end in it.
type Rule string

// The rules about values of parameters. The others, RuleExists and what follows, are about the rest of a page.
const (
	RuleRequired   Rule = "required"
	RuleOptional   Rule = "optional"
	RuleType       Rule = "type"
	RuleEnum       Rule = "enum"
	RuleConst      Rule = "const"
	RuleMinLength  Rule = "min-length"
	RuleMaxLength  Rule = "max-length"
	RuleMinimum    Rule = "minimum"
	RuleMaximum    Rule = "maximum"
	RuleCharset    Rule = "charset"
	RulePattern    Rule = "pattern"
	RuleMinItems   Rule = "min-items"
	RuleMaxItems   Rule = "max-items"
	RuleDefault    Rule = "default"
	RuleFormat     Rule = "format"
	RuleIdempotent Rule = "idempotent"
	RuleUnique     Rule = "unique"
	RuleCondition  Rule = "condition" // required only in a case that the text describes

	RuleExists      Rule = "exists"
	RulePresent     Rule = "present"
	RuleEcho        Rule = "echo"
	RuleExample     Rule = "example"
	RuleStatus      Rule = "status"
	RuleContentType Rule = "content-type"
	RuleRoot        Rule = "root"
	RuleError       Rule = "error"
)

// ValueForm is the form of the value that a rule comes with.
type ValueForm string

// The forms of values.
const (
	NoValue     ValueForm = ""        // the rule says all
	TextValue   ValueForm = "text"    // any text
	ListValue   ValueForm = "list"    // values joined by commas
	CountValue  ValueForm = "count"   // a number of characters or items, decimal
	NumberValue ValueForm = "number"  // a decimal number of any size
	RegexpValue ValueForm = "pattern" // a pattern that RE2 and ECMA-262 share
)

// RuleInfo is what all stages share about a rule.
type RuleInfo struct {
	Rule   Rule
	Of     []SubjectKind // what the rule can be about
	Value  ValueForm
	Schema string // the word that a schema of OpenAPI has for it; empty when it has none
}

// Rules is the table of all rules. A stage that has to know a rule has a row for it; see docs/adding.md.
func Rules() []RuleInfo {
	parameter := []SubjectKind{OfParameter}
	both := []SubjectKind{OfParameter, OfResponse}
	return []RuleInfo{
		{RuleRequired, parameter, TextValue, "required"},
		{RuleOptional, parameter, NoValue, ""},
		{RuleType, both, TextValue, "type"},
		{RuleEnum, parameter, ListValue, "enum"},
		{RuleConst, parameter, TextValue, "enum"},
		{RuleMinLength, parameter, CountValue, "minLength"},
		{RuleMaxLength, parameter, CountValue, "maxLength"},
		{RuleMinimum, parameter, NumberValue, "minimum"},
		{RuleMaximum, parameter, NumberValue, "maximum"},
		{RuleCharset, parameter, TextValue, "pattern"},
		{RulePattern, parameter, RegexpValue, "pattern"},
		{RuleMinItems, parameter, CountValue, ""},
		{RuleMaxItems, parameter, CountValue, ""},
		{RuleDefault, parameter, TextValue, "default"},
		{RuleFormat, parameter, TextValue, "pattern"},
		{RuleIdempotent, parameter, TextValue, ""},
		{RuleUnique, parameter, TextValue, ""},
		{RuleCondition, parameter, TextValue, ""},
		{RuleExists, []SubjectKind{OfOperation}, NoValue, ""},
		{RulePresent, []SubjectKind{OfResponse}, NoValue, ""},
		{RuleEcho, []SubjectKind{OfResponse}, TextValue, ""},
		{RuleExample, []SubjectKind{OfRequest, OfExample}, NoValue, ""},
		{RuleStatus, []SubjectKind{OfExample}, CountValue, ""},
		{RuleContentType, []SubjectKind{OfExample}, TextValue, ""},
		{RuleRoot, []SubjectKind{OfExample}, TextValue, ""},
		{RuleError, []SubjectKind{OfError}, TextValue, ""},
	}
}

// Find returns the rule's row of the table.
func (r Rule) Find() (RuleInfo, bool) {
	all := Rules()
	i := slices.IndexFunc(all, func(info RuleInfo) bool { return info.Rule == r })
	if i < 0 {
		return RuleInfo{}, false
	}
	return all[i], true
}
