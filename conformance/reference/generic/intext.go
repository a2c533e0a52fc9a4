package generic

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// opened is a request with the members of JSON texts under names of their own, as if each were a parameter: the rules are
// the same. The name returned is that of a parameter whose text is no JSON, or "".
func (s *service) opened(sent url.Values) (out url.Values, broken string) {
	out = maps.Clone(sent)
	for _, p := range s.rules {
		text := sent.Get(p.Name)
		if s.defect.Kind == defect.NotParsed && s.defect.Parameter == p.Name {
			continue
		}
		if p.Style != contract.StyleJSON || text == "" || !s.hasText(p.Name) || slices.Contains(p.known, text) && !json.Valid([]byte(text)) {
			continue
		}
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		var value any
		if err := decoder.Decode(&value); err != nil {
			return out, p.Name
		}
		s.spread(out, p.Name, value)
	}
	return out, ""
}

// hasText reports whether the page documents what is inside the text of a parameter.
func (s *service) hasText(name string) bool {
	return slices.ContainsFunc(s.rules, func(p parameter) bool { return p.InText && contract.Head(p.Name) == name })
}

// spread writes the members of a JSON value under the names that they would have as parameters. A text in the place of a number or
// a boolean that the page's example shows as such keeps its quotes, and is none.
func (s *service) spread(out url.Values, name string, value any) {
	switch v := value.(type) {
	case map[string]any:
		out.Set(name+".", "{}") // an item without members is an item
		for key, member := range v {
			s.spread(out, name+"."+key, member)
		}
	case []any:
		for i, item := range v {
			s.spread(out, name+"."+strconv.Itoa(i+1), item)
		}
	case string:
		if s.unquoted[contract.Positions(name)] {
			v = strconv.Quote(v)
		}
		if out.Get(name) == "" {
			out.Set(name, v)
		}
	case nil:
	default:
		if out.Get(name) == "" {
			out.Set(name, fmt.Sprint(v))
		}
	}
}

// quoted reports whether a text stands in the place of a list or an object in a JSON text, which the page's example shows as such.
func (s *service) quoted(p parameter, text string) bool {
	return p.InText && (p.Type == "array" || p.Type == "object") && s.unquoted[contract.Positions(p.Name)] && strings.HasPrefix(text, `"`)
}
