package contract

import (
	"regexp"
	"slices"
)

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
	RuleMinBytes   Rule = "min-bytes" // the length of a text in UTF-8, where the page counts bytes
	RuleMaxBytes   Rule = "max-bytes"
	RuleMinimum    Rule = "minimum"
	RuleMaximum    Rule = "maximum"
	RuleCharset    Rule = "charset"
	RulePattern    Rule = "pattern"
	RuleMaxItems   Rule = "max-items"
	RuleDefault    Rule = "default"
	RuleFormat     Rule = "format"
	RuleIdempotent Rule = "idempotent"
	RuleUnique     Rule = "unique"
	RuleNotStart   Rule = "not-start"   // texts that the value does not begin with
	RuleNotContain Rule = "not-contain" // texts that are nowhere in the value
	RuleBeginning  Rule = "beginning"   // the text that the value begins with
	RuleNotOnly    Rule = "not-only"    // the text that the value is not
	RuleGap        Rule = "gap"         // no value lies between the two numbers of GapOf
	RuleUniqueName Rule = "unique-name" // nothing else that an operation has made has the name, within what the value says
	RuleBefore     Rule = "before"      // the value is smaller, or earlier, than that of another parameter
	RuleNotAfter   Rule = "not-after"   // the same, or equal
	RuleMultiple   Rule = "multiple-of" // the value, a whole number, is one of these times a whole number
	RuleDryRun     Rule = "dry-run"     // with the value, a request is only checked; behind a sign of equality, the code that tells of it
	RuleNeeds      Rule = "needs"       // the value has an effect only in the case that ReadNeeds tells
	RuleRangeBy    Rule = "range-by"    // the range of the value depends on that of another parameter, as ReadRangeBy tells
	RuleNeeded     Rule = "needed-when" // required in the case that ReadNeeds tells
	RuleCondition  Rule = "condition"   // required only in a case that the text describes

	RuleExists      Rule = "exists"
	RulePresent     Rule = "present"
	RuleEcho        Rule = "echo"
	RuleExample     Rule = "example"
	RuleAtLeastOne  Rule = "at-least-one" // a request has one of some parameters
	RuleAtMostOne   Rule = "at-most-one"  // a request has no two of some parameters
	RuleStatus      Rule = "status"
	RuleContentType Rule = "content-type"
	RuleRoot        Rule = "root"
	RuleError       Rule = "error"
)

// The rules about answers held against one another. Those about items are about the list of the operation's Listing; the
// value is the member that is looked at.
const (
	RulePageSize     Rule = "page-size"     // the parameter bounds the number of items
	RulePages        Rule = "pages"         // pages do not overlap, and follow one another
	RuleBeyondEnd    Rule = "beyond-end"    // a page behind the last is empty
	RuleGoesOn       Rule = "goes-on"       // what an answer names as the place to go on is where the next begins
	RuleTotal        Rule = "total"         // the member counts all items, whatever the page
	RuleSameTwice    Rule = "same-twice"    // the same read twice gives the same
	RuleDefaultEqual Rule = "default-equal" // left out is the same as the default sent
	RuleFilter       Rule = "filter"        // items have the value of the parameter
	RuleFilterPart   Rule = "filter-part"   // items contain the value of the parameter
	RuleFilterNone   Rule = "filter-none"   // a value that no item has gives no item
	RuleFilterBoth   Rule = "filter-both"   // items have the values of two parameters
	RuleUnfiltered   Rule = "unfiltered"    // left out, the items of all its values are there
	RuleFilterTag    Rule = "filter-tag"    // items have the tags that are asked for; the value is a Tagging
	RuleFrom         Rule = "from"          // no item is earlier
	RuleTo           Rule = "to"            // no item is later
	RuleFromOpen     Rule = "from-open"     // and none is at the bound itself
	RuleToOpen       Rule = "to-open"
	RuleFromClosed   Rule = "from-closed" // but one at the bound itself is there
	RuleToClosed     Rule = "to-closed"
	RuleWhen         Rule = "when"        // a member is there in the case of a request that ReadWhen tells
	RuleOnlyWhen     Rule = "only-when"   // and in no other
	RuleBeside       Rule = "beside"      // a member is there in the case of the members beside it that ReadWhen tells
	RuleOnlyBeside   Rule = "only-beside" // and in no other
	RuleEachSent     Rule = "each-sent"   // a list has one item for each value that is sent; the value is the member that the items are known by
)

// RuleInOrder says that a member is a moment that is not before that of the member beside it which is the value.
const RuleInOrder Rule = "in-order"

// RuleMadeEach says that the member is what a thing is known by which a request has made: that of each request is another.
const RuleMadeEach Rule = "made-each"

// RuleNames says that the parameter tells which one thing an answer is about; the value is the member that the thing is known by.
const RuleNames Rule = "names"

// The rules about answers that count. The value of the first is the path of what counts: a member beside a list, or one of the items,
// whose values are added.
const (
	RuleCounts Rule = "counts" // what does not have the value of the parameter is not counted
	RuleSpans  Rule = "spans"  // the items are spans of time that follow one another, from the parameter to the other; the value is a Spans
)

// OfMembers reports whether a rule about answers says of a member when it is there.
func (r Rule) OfMembers() bool { return r.OfRequests() || r == RuleBeside || r == RuleOnlyBeside }

// OfRequests reports whether a rule says of a member for which requests it is there.
func (r Rule) OfRequests() bool { return r == RuleWhen || r == RuleOnlyWhen }

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
	// Pattern makes of the rule's value the pattern that every text must match, in the syntax that RE2 and ECMA-262 share.
	// Only rules whose word is pattern have it.
	Pattern func(value string) string
	// Holds reports whether one value obeys the rule, which comes with a limit: a number, an enum, a type. Rules that say
	// nothing of a single value have none, and so have those with a pattern: see RuleInfo.Obeys.
	Holds func(limit, value string) bool
}

// Obeys reports whether one value obeys the rule with its limit. A rule that says nothing of a single value is obeyed by
// all, and so is one whose limit makes no sense.
func (i RuleInfo) Obeys(limit, value string) bool {
	switch {
	case i.Holds != nil:
		return i.Holds(limit, value)
	case i.Pattern != nil:
		pattern, err := regexp.Compile(i.Pattern(limit))
		return err != nil || pattern.MatchString(value)
	}
	return true
}

// Rules is the table of all rules. A stage that has to know a rule has a row for it; see docs/adding.md. A schema has room
// for one pattern: of the rules that have one, the first in this table that holds gives it, so that the narrowest stands
// first.
func Rules() []RuleInfo { return slices.Clone(rules) }

var rules = table() //nolint:gochecknoglobals // nothing changes it: every value of every page is held against its rows

func table() []RuleInfo {
	parameter := []SubjectKind{OfParameter}
	both := []SubjectKind{OfParameter, OfResponse}
	return append([]RuleInfo{
		{Rule: RuleRequired, Of: parameter, Value: TextValue, Schema: "required"},
		{Rule: RuleOptional, Of: parameter},
		{Rule: RuleType, Of: both, Value: TextValue, Schema: "type", Holds: ofType},
		{Rule: RuleEnum, Of: both, Value: ListValue, Schema: "enum", Holds: listed},
		{Rule: RuleConst, Of: both, Value: TextValue, Schema: "enum", Holds: same},
		{Rule: RuleMinLength, Of: parameter, Value: CountValue, Schema: "minLength", Holds: notShorter},
		{Rule: RuleMaxLength, Of: parameter, Value: CountValue, Schema: "maxLength", Holds: notLonger},
		{Rule: RuleMinBytes, Of: parameter, Value: CountValue, Schema: "minLength", Holds: notFewerBytes},
		{Rule: RuleMaxBytes, Of: parameter, Value: CountValue, Schema: "maxLength", Holds: notMoreBytes},
		{Rule: RuleMinimum, Of: both, Value: NumberValue, Schema: "minimum", Holds: notBelow},
		{Rule: RuleMaximum, Of: both, Value: NumberValue, Schema: "maximum", Holds: notAbove},
		{Rule: RulePattern, Of: parameter, Value: RegexpValue, Schema: "pattern", Pattern: asWritten},
		{Rule: RuleFormat, Of: both, Value: TextValue, Schema: "pattern", Pattern: DatePattern},
		{Rule: RuleCharset, Of: parameter, Value: TextValue, Schema: "pattern", Pattern: asciiOnly},
		{Rule: RuleMaxItems, Of: parameter, Value: CountValue},
		{Rule: RuleDefault, Of: parameter, Value: TextValue, Schema: "default"},
		{Rule: RuleIdempotent, Of: parameter, Value: TextValue},
		{Rule: RuleUnique, Of: parameter, Value: TextValue},
		{Rule: RuleNotStart, Of: parameter, Value: ListValue, Holds: notStarting},
		{Rule: RuleNotContain, Of: parameter, Value: ListValue, Holds: notContaining},
		{Rule: RuleGap, Of: parameter, Value: TextValue, Holds: notBetween},
		{Rule: RuleBeginning, Of: parameter, Value: TextValue, Holds: beginning},
		{Rule: RuleNotOnly, Of: parameter, Value: TextValue, Holds: notOnly},
		{Rule: RuleUniqueName, Of: parameter, Value: TextValue},
		{Rule: RuleBefore, Of: parameter, Value: TextValue},
		{Rule: RuleNotAfter, Of: parameter, Value: TextValue},
		{Rule: RuleMultiple, Of: parameter, Value: NumberValue, Schema: "multipleOf", Holds: multiple},
		{Rule: RuleDryRun, Of: parameter, Value: TextValue},
		{Rule: RuleNeeds, Of: parameter, Value: TextValue},
		{Rule: RuleRangeBy, Of: parameter, Value: TextValue},
		{Rule: RuleNeeded, Of: parameter, Value: TextValue},
		{Rule: RuleCondition, Of: parameter, Value: TextValue},
		{Rule: RuleExists, Of: []SubjectKind{OfOperation}},
		{Rule: RulePresent, Of: []SubjectKind{OfResponse}},
		{Rule: RuleEcho, Of: []SubjectKind{OfResponse}, Value: TextValue},
		{Rule: RuleExample, Of: []SubjectKind{OfRequest, OfExample}},
		{Rule: RuleAtLeastOne, Of: []SubjectKind{OfRequest}, Value: TextValue},
		{Rule: RuleAtMostOne, Of: []SubjectKind{OfRequest}, Value: TextValue},
		{Rule: RuleStatus, Of: []SubjectKind{OfExample}, Value: CountValue},
		{Rule: RuleContentType, Of: []SubjectKind{OfExample}, Value: TextValue},
		{Rule: RuleRoot, Of: []SubjectKind{OfExample}, Value: TextValue},
		{Rule: RuleError, Of: []SubjectKind{OfError}, Value: TextValue},
	}, ofAnswers()...)
}

// ofAnswers are the rules about answers held against one another.
func ofAnswers() []RuleInfo {
	relation := []SubjectKind{OfRelation}
	return []RuleInfo{
		{Rule: RulePageSize, Of: relation},
		{Rule: RulePages, Of: relation},
		{Rule: RuleBeyondEnd, Of: relation},
		{Rule: RuleGoesOn, Of: relation, Value: TextValue},
		{Rule: RuleTotal, Of: relation},
		{Rule: RuleSameTwice, Of: relation},
		{Rule: RuleDefaultEqual, Of: relation, Value: TextValue},
		{Rule: RuleFilter, Of: relation, Value: TextValue},
		{Rule: RuleFilterPart, Of: relation, Value: TextValue},
		{Rule: RuleFilterNone, Of: relation, Value: TextValue},
		{Rule: RuleFilterBoth, Of: relation, Value: TextValue},
		{Rule: RuleUnfiltered, Of: relation},
		{Rule: RuleFilterTag, Of: relation, Value: TextValue},
		{Rule: RuleFrom, Of: relation, Value: TextValue},
		{Rule: RuleTo, Of: relation, Value: TextValue},
		{Rule: RuleFromOpen, Of: relation, Value: TextValue},
		{Rule: RuleToOpen, Of: relation, Value: TextValue},
		{Rule: RuleFromClosed, Of: relation, Value: TextValue},
		{Rule: RuleToClosed, Of: relation, Value: TextValue},
		{Rule: RuleWhen, Of: relation, Value: TextValue},
		{Rule: RuleOnlyWhen, Of: relation, Value: TextValue},
		{Rule: RuleBeside, Of: relation, Value: TextValue},
		{Rule: RuleOnlyBeside, Of: relation, Value: TextValue},
		{Rule: RuleEachSent, Of: relation, Value: TextValue},
		{Rule: RuleNames, Of: relation, Value: TextValue},
		{Rule: RuleCounts, Of: relation, Value: TextValue},
		{Rule: RuleSpans, Of: relation, Value: TextValue},
		{Rule: RuleInOrder, Of: relation, Value: TextValue},
		{Rule: RuleMadeEach, Of: relation},
	}
}

// asWritten is the pattern of a rule whose value is one.
func asWritten(pattern string) string { return pattern }

// asciiOnly is the pattern of a character set; ASCII is the only one that pages name.
func asciiOnly(string) string { return ASCIIPattern }

// Find returns the rule's row of the table.
func (r Rule) Find() (RuleInfo, bool) {
	for i := range rules {
		if rules[i].Rule == r {
			return rules[i], true
		}
	}
	return RuleInfo{}, false
}
