package scenario

import (
	"encoding/json"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// exploring marks a scenario whose good values are made up. What speaks against the target there is a warning, and a target
// that takes no made-up values leaves nothing open.
func exploring(s *Scenario) *Scenario {
	if s.Level == verdict.Must {
		s.Level = verdict.Should
	}
	return s
}

// freely is a step of which an earlier one has shown that the target takes made-up values of a parameter.
func freely(s Step, parameter string) Step {
	s.Free = append(s.Free, parameter)
	return s
}

// resized is a text of so many characters that is made of a good value and obeys the page's rules, the given one apart:
// cut at its end, or filled up behind it with letters or digits; a JSON text is filled with blanks. Of a list in one text it
// is the first item that has the size.
func (d *deriver) resized(p operation.Parameter, length int, apart contract.Rule) (string, bool) {
	good, ok := d.value(p)
	if !ok || length < 1 || d.op.States(p.Name, contract.RuleFormat) || len(p.Enum) > 0 {
		return "", false
	}
	item, whole := firstItem(p, good)
	for _, text := range sizes(item, length-utf8.RuneCountInString(item)) {
		sized := utf8.RuneCountInString(text) == length && d.fits(p, text, length) && written(text) <= mostCharacters(Form)
		if sized && strings.TrimSpace(text) == text && d.obeys(p, text, apart) {
			return whole(text), true
		}
	}
	return "", false
}

// firstItem is the value of a parameter that rules speak of, with what makes the whole of another one: the first of a list in
// one text, else the value itself.
func firstItem(p operation.Parameter, good string) (item string, whole func(string) string) {
	alone := func(text string) string { return text }
	var texts []string
	switch {
	case p.InText || p.Type != "array" && p.Style != contract.StyleSimple && p.Style != contract.StyleJSON:
		return good, alone
	case json.Unmarshal([]byte(good), &texts) == nil && len(texts) > 0:
		return texts[0], func(text string) string {
			written, err := json.Marshal(append([]string{text}, texts[1:]...))
			if err != nil {
				return good // texts can be written
			}
			return string(written)
		}
	case p.Style == contract.StyleSimple:
		first, rest, several := strings.Cut(good, ",")
		if several {
			return first, func(text string) string { return text + "," + rest }
		}
	}
	return good, alone
}

// written is how many bytes a text has in a request, where each blank is %20.
func written(text string) int {
	const more = len("%20") - len("+")
	escaped := url.QueryEscape(text)
	return len(escaped) + more*strings.Count(escaped, "+")
}

// sizes are texts that differ from a good one by a number of characters, the likeliest first.
func sizes(good string, more int) []string {
	switch {
	case more == 0:
		return []string{good}
	case more < 0 && strings.ContainsAny(good[:1], "{["):
		return nil // what is left is no JSON
	case more < 0:
		runes := []rune(good)
		return []string{string(runes[:len(runes)+more]), string(runes[-more:])}
	case strings.HasPrefix(good, "{"), strings.HasPrefix(good, "["):
		return []string{good[:1] + strings.Repeat(" ", more) + good[1:]}
	}
	var out []string
	for _, fill := range []string{"p", "1", "a", "P"} {
		out = append(out, good+strings.Repeat(fill, more))
	}
	return append(out, strings.Repeat("p", more)+good)
}

// obeys reports whether a text breaks no rule of the page about a parameter, one rule apart.
func (d *deriver) obeys(p operation.Parameter, text string, apart contract.Rule) bool {
	return obeysOthers(d.op, p.Name, apart, text)
}
