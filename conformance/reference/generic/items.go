package generic

import (
	"encoding/json"
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

// misshapen reports whether the text of a parameter that the page shows as JSON is none, or a list in the place of an object.
func (s *service) misshapen(p parameter, text string) bool {
	list, is := operation.IsJSON(p.Example)
	if kind := s.op.Limit(p.Name, contract.RuleType); !is && p.Style == contract.StyleJSON && p.Example == "" && (kind == "array" || kind == "object") {
		list, is = kind == "array", true
	}
	if !is || s.pardons(p) || p.InText || strings.Contains(p.Name, ".") {
		return false
	}
	sentList, isJSON := operation.IsJSON(text)
	return !isJSON || sentList != list || mixed(text)
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
