package contract

import "strings"

// Forbidden are the texts of a rule such as RuleNotStart, whose value joins them by commas.
func Forbidden(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// notStarting reports whether a value begins with none of some texts. RE2 and ECMA-262 share no pattern that says so.
func notStarting(list, value string) bool { return none(list, value, strings.HasPrefix) }

// notContaining reports whether a value contains none of some texts.
func notContaining(list, value string) bool { return none(list, value, strings.Contains) }

func none(list, value string, has func(value, text string) bool) bool {
	for _, text := range Forbidden(list) {
		if has(value, text) {
			return false
		}
	}
	return true
}
