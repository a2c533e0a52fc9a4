package generic

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// overfull is the name of a parameter that has more items than the page allows, "" when none has.
func (s *service) overfull(sent url.Values) string {
	for _, p := range s.rules {
		most, err := strconv.Atoi(s.op.Limit(p.Name, contract.RuleMaxItems))
		if err == nil && p.items(sent) > most {
			return p.Name
		}
	}
	return ""
}

// items is how many items a list has in a request: as Name.1, Name.2, as a JSON list, or as one text with commas.
func (p parameter) items(sent url.Values) int {
	list := strings.TrimSuffix(p.Name, ".N")
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
	if !is || p.InText || strings.Contains(p.Name, ".") {
		return false
	}
	sentList, isJSON := operation.IsJSON(text)
	return !isJSON || sentList != list
}
