package generic

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// overfull is the name of a parameter that has more items than the page allows, "" when none has.
func (s *service) overfull(sent url.Values) string {
	for _, p := range s.rules {
		if p.most > 0 && p.items(sent) > p.most {
			return p.Name
		}
	}
	return ""
}

// items is how many items a list has in a request: as Name.1, Name.2, or Name.1.Key, as a JSON list, or as one text with commas.
func (p parameter) items(sent url.Values) int {
	list, inside, _ := strings.Cut(p.Name+".", ".N.")
	if strings.Contains("."+inside, ".N.") {
		return 0 // a list in a list has no one number
	}
	list = strings.TrimSuffix(list, ".")
	if text := sent.Get(list); text != "" && p.Name == list {
		var items []json.RawMessage
		if json.Unmarshal([]byte(text), &items) == nil {
			return len(items)
		}
		if p.Type == "array" || p.Style == contract.StyleSimple {
			return len(strings.Split(text, ","))
		}
	}
	positions := map[string]bool{}
	for name := range sent {
		rest, is := strings.CutPrefix(name, list+".")
		position, _, _ := strings.Cut(rest, ".")
		if is && contract.IsPosition(position) {
			positions[position] = true
		}
	}
	return len(positions)
}

// misshapen is the first text of a parameter that is no JSON, or a list in the place of an object, where the page says or shows what it
// is; "" when there is none. A member of items is looked at in each.
func (s *service) misshapen(p parameter, sent url.Values) string {
	list, is := s.shaped(p)
	if !is || s.pardons(p) || p.InText || p.Type == "array" && strings.Contains(p.Name, ".") {
		return ""
	}
	for _, name := range slices.Sorted(maps.Keys(sent)) {
		text := sent.Get(name)
		if text == "" || !p.wire.MatchString(name) || slices.Contains(p.known, text) {
			continue
		}
		if sentList, isJSON := operation.IsJSON(text); !isJSON || sentList != list || mixed(text) {
			return text
		}
	}
	return ""
}

// shaped reports whether the texts of a parameter are JSON, and whether they are lists: as the example shows; else as the type says,
// or a text of which the page says that it is JSON and nothing of members, which is a list.
func (s *service) shaped(p parameter) (list, is bool) {
	if p.Example != "" || p.Style != contract.StyleJSON {
		return operation.IsJSON(p.Example)
	}
	switch s.op.Limit(p.Name, contract.RuleType) {
	case "array":
		return true, true
	case "object":
		return false, true
	case "string":
		return true, !s.hasText(p.Name)
	}
	return false, false
}

// mixed reports whether a list in JSON has texts and something else beside them.
func mixed(list string) bool {
	isText := func(item string) bool { return strings.HasPrefix(item, `"`) }
	items := operation.Items(list)
	return slices.ContainsFunc(items, isText) && slices.ContainsFunc(items, func(item string) bool { return !isText(item) })
}

// pardons reports whether a defect takes a text of any form for a parameter.
func (s *service) pardons(p parameter) bool {
	d := s.defect
	was, _ := s.page.Statement(d.Statement)
	switch d.Kind { //nolint:exhaustive // the others are not about the form of a text
	case defect.Anything, defect.NotParsed:
		return d.Parameter == p.Name
	case defect.Unchecked:
		return was.Subject.Kind == contract.OfParameter && was.Subject.Name == p.Name && was.Subject.Rule == contract.RuleType
	}
	return false
}

// listOf is the name of the list that a parameter is an item or a member of: X for X.N, X.1 and X.N.Key.
func listOf(name string) string {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if _, err := strconv.Atoi(part); i > 0 && (part == "N" || err == nil) {
			return strings.Join(parts[:i], ".")
		}
	}
	return name
}

// itemsOf are the items of a list that travels as one text, in JSON or with commas, each as a text.
func itemsOf(text string) []string {
	if text == "" {
		return nil
	}
	var raw []json.RawMessage
	if json.Unmarshal([]byte(text), &raw) == nil {
		out := make([]string, 0, len(raw))
		for _, item := range raw {
			out = append(out, string(item))
		}
		return out
	}
	if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
		return []string{text}
	}
	return strings.Split(text, ",")
}

// firstOf is such a list with its first item alone.
func firstOf(text string) string {
	items := itemsOf(text)
	switch {
	case len(items) < 2: //nolint:mnd // there is nothing to leave out
		return text
	case strings.HasPrefix(text, "["):
		return "[" + items[0] + "]"
	}
	return items[0]
}
