package contract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Codes that speak of parameters without naming one: MissingParameter, InvalidParameter, and how pages vary and misprint
// them. A part in front, with a dot, is a product's; behind InvalidParameter only words for a bad form may follow.
var (
	genericMissing = regexp.MustCompile(`^(?i)(?:\w+\.)?(?:` +
		`(?:missing|miss|empty|lack)[._-]?(?:required|mandatory)?` + parameterWord +
		`|(?:invalid[._-]?)?` + parameterWord + `[._-]?(?:is)?[._-]?(?:missing|empty|null|required|absent|notspecified))$`)
	genericInvalid = regexp.MustCompile(`^(?i)(?:\w+\.)?(?:` +
		`(?:invalid|illegal|malformed|wrong|bad)[._-]?` + parameterWord + `(?:[._-]?(?:value|values|format|invalid|malformed|illegal|error))?` +
		`|` + parameterWord + `[._-]?(?:is)?[._-]?(?:invalid|illegal|malformed|error|notvalid|notlegal))$`)
)

const parameterWord = `(?:par[ae]m(?:et|t|at)er|param|argument|arg)s?`

// RefusalOf finds the documented error that answers a request without a parameter (TriggerMissing) or with a value of it that
// breaks a rule (TriggerInvalid). An error whose trigger names the parameter comes before a generic one, and of several the
// first row of the page; among generic ones those come first whose message names the parameter. parameters are the names of
// all parameters of the operation, and parameter is one of them, with N for every index. Only errors with a status from
// 400 to 499 are refusals. An error about something that the value clashes with is none either: its value has the right
// form; nor is one whose message speaks of another parameter.
func RefusalOf(errs []DocumentedError, kind TriggerKind, parameter string, parameters []string) (DocumentedError, bool) {
	named := func(e DocumentedError) bool {
		return e.Trigger.Kind == kind && e.Trigger.Parameter == parameter && !clashes(e.Code)
	}
	told := func(e DocumentedError) bool { return generic(e, kind) && speaksOf(e.Message, parameter) }
	plain := func(e DocumentedError) bool { return generic(e, kind) && !speaksOfAny(e.Message, parameters) }
	for _, fits := range []func(DocumentedError) bool{named, told, plain} {
		i := slices.IndexFunc(errs, func(e DocumentedError) bool { return e.Status >= 400 && e.Status <= 499 && fits(e) })
		if i >= 0 {
			return errs[i], true
		}
	}
	return DocumentedError{}, false
}

// clashes recognises codes about values that are right in themselves.
func clashes(code string) bool {
	return words.HasAny(code, "Duplicate", "Conflict", "Mismatch", "AlreadyExist", "InUse", "Quota", "Status")
}

// HasStatus reports whether the page gives the error a status that an answer can have: some rows have none, or a slip.
func (e DocumentedError) HasStatus() bool { return e.Status >= 200 && e.Status <= 599 }

// IsGeneric reports whether an error is one for any parameter that is missing or has a bad value, and which of the two.
func (e DocumentedError) IsGeneric() (kind TriggerKind, is bool) {
	for _, kind := range []TriggerKind{TriggerMissing, TriggerInvalid} {
		if generic(e, kind) {
			return kind, true
		}
	}
	return "", false
}

// generic reports whether an error speaks of any parameter that is missing, or has a bad value.
func generic(e DocumentedError, kind TriggerKind) bool {
	if e.Trigger.Parameter != "" || e.Trigger.Kind != kind && e.Trigger.Kind != TriggerState {
		return false
	}
	if kind == TriggerMissing {
		return genericMissing.MatchString(e.Code)
	}
	return genericInvalid.MatchString(e.Code)
}

// namedInText is a parameter that a message names as one.
var namedInText = regexp.MustCompile("(?i:parameters?|参数)[ :：]*[\"'“‘`]?([A-Z][A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)")

// speaksOfAny reports whether a message names a parameter, one of the operation's or another.
func speaksOfAny(message string, parameters []string) bool {
	return namedInText.MatchString(message) || slices.ContainsFunc(parameters, func(p string) bool { return speaksOf(message, p) })
}

// speaksOf reports whether a message has the name of a parameter as a word: of a list, also the name without its index.
func speaksOf(message, parameter string) bool {
	name := strings.TrimSuffix(parameter, ".N")
	return strings.Contains(message, name) && regexp.MustCompile(`\b`+regexp.QuoteMeta(name)+`\b`).MatchString(message)
}
