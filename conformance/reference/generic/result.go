package generic

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// result is a result of the documented shape: every member, at least two items in each list, values from the page's own
// examples, and what the request sent where the page has it repeated.
func (s *service) result(sent url.Values) map[string]any {
	b := builder{service: s, sent: sent}
	out := b.object(s.op.Result, 0)
	for name, value := range s.printed {
		if _, listed := out[name]; !listed {
			out[name] = value
		}
	}
	out["RequestId"] = ""
	return out
}

// builder makes one result.
type builder struct {
	*service

	sent url.Values
}

// itemsOfAList is how many items a list has that nothing limits.
const itemsOfAList = 2

// object has every member. turn tells the items of a list apart.
func (b builder) object(f operation.Field, turn int) map[string]any {
	out := map[string]any{}
	for _, member := range f.Properties {
		out[member.Name] = b.value(member, turn)
	}
	if f.Values != nil && len(f.Properties) == 0 {
		for i, key := range []string{"plumb", "plumb-2"} {
			out[key] = b.value(*f.Values, i)
		}
	}
	return out
}

func (b builder) value(f operation.Field, turn int) any {
	switch f.Type {
	case "object":
		return b.object(f, turn)
	case "array":
		items := []any{}
		for i := range itemsOfAList {
			if f.Items != nil {
				items = append(items, b.value(*f.Items, i))
			}
		}
		return items
	}
	if text, ok := b.repeated(f); ok {
		return typed(f.Type, text)
	}
	return typed(f.Type, example(f, turn))
}

// repeated is the value of the request's parameter that a member repeats, or the one that leaving it out stands for.
func (b builder) repeated(f operation.Field) (string, bool) {
	if f.Echo == "" {
		return "", false
	}
	if text := b.sent.Get(f.Echo); text != "" {
		return text, true
	}
	text := b.op.Limit(f.Echo, contract.RuleDefault)
	return text, text != ""
}

// example is the page's example of a member; in every item but the first, what names the item is another one.
func example(f operation.Field, turn int) string {
	text := f.Example
	if text == "" {
		text = plain(f.Type)
	}
	if turn > 0 && f.Type == "string" && names(f.Name) {
		text += "-" + strconv.Itoa(turn+1)
	}
	return text
}

func plain(typ string) string {
	switch typ {
	case "integer", "number":
		return "1"
	case "boolean":
		return "true"
	}
	return "plumb"
}

// names reports whether a member tells items of a list apart.
func names(member string) bool {
	for _, end := range []string{"Id", "ID", "Name", "Key", "name"} {
		if strings.HasSuffix(member, end) {
			return true
		}
	}
	return member == ""
}

// typed is a text as a value of a type. One that is none is one all the same that a page shows: a plain value is given.
func typed(typ, text string) any {
	switch typ {
	case "integer", "number":
		if info, _ := contract.RuleType.Find(); !info.Obeys(typ, text) {
			return 1
		}
		return json.Number(text)
	case "boolean":
		return strings.EqualFold(text, "true")
	}
	return text
}
