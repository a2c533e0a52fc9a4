package generic

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// result is a result of the documented shape: every member, at least two items in each list, values from the page's own
// examples, what the request sent where the page has it repeated, and the part of a list that was asked for.
func (s *service) result(sent url.Values, calls int) map[string]any {
	b := builder{service: s, sent: sent, calls: calls, parted: s.paging}
	_, b.listed, _ = s.op.Result.Locate(s.paging.list)
	b.asked = b.askedBy()
	b.chosen = b.chosenItems()
	if s.op.Listing.List != "" {
		b.parted.all = len(b.chosen)
	}
	out := b.object(s.op.Result, "", 0)
	for name, value := range s.printed {
		if _, listed := out[name]; !listed && !b.hidden(name) {
			out[name] = value
		}
	}
	out["RequestId"] = ""
	return out
}

// builder makes one result.
type builder struct {
	*service

	sent   url.Values
	calls  int    // that were taken, with this one
	parted paging // of what the request chooses
	listed operation.Field
	asked  [][]string // by each of the choices
	outer  int        // the place of the item of the list that is made
	shift  int        // how much later the items of a list in an item are, where nothing else tells the items apart
	chosen []int      // the items that it chooses, by their places among all
}

// itemsOfAList is how many items a list has that nothing limits.
const itemsOfAList = 2

// object has every member. turn tells the items of a list apart.
func (b builder) object(f operation.Field, path string, turn int) map[string]any {
	out := map[string]any{}
	telling, forced := b.telling[path], b.forced(f, path, turn)
	for _, member := range f.Properties {
		at := join(path, member.Name)
		if b.hidden(at) {
			if list, ok := without(member); ok && b.when[at].ElseEmpty {
				out[member.Name] = list
			}
			continue
		}
		varies, chosenBy := b.toChooseBy(member, path, turn)
		id, isSent := b.sentAs(at, turn)
		switch {
		case isSent && member.Type != "array":
			out[member.Name] = b.typed(member.Type, id)
		case chosenBy:
			out[member.Name] = b.typed(member.Type, varies)
		case forced[member.Name] != "":
			out[member.Name] = b.typed(member.Type, forced[member.Name])
		case at == b.paging.list && member.Type == "string":
			out[member.Name] = textOf(b.partOf())
		case member.Type == "object" || member.Type == "array":
			out[member.Name] = b.value(member, at, turn)
		case member.Name == telling:
			out[member.Name] = b.typed(member.Type, b.scalar(member, at, turn))
		default:
			out[member.Name] = b.typed(member.Type, b.scalar(member, at, 0))
		}
	}
	b.outOfCase(out, path)
	b.inOrder(out, f, path)
	b.fill(out, f, path)
	return out
}

// toChooseBy is the value of a member of the items that something chooses by, and whether the member is one.
func (b builder) toChooseBy(member operation.Field, path string, turn int) (string, bool) {
	switch {
	case path == b.paging.list:
		return b.choosable(member.Name, member, turn)
	case b.tagging != nil && path == b.tagging.list:
		return b.tagMember(member, turn)
	}
	return "", false
}

// fill gives a map two keys.
func (b builder) fill(out map[string]any, f operation.Field, path string) {
	if f.Values == nil || len(f.Properties) > 0 {
		return
	}
	for i, key := range []string{"plumb", "plumb-2"} {
		out[key] = b.value(*f.Values, join(path, operation.AnyName), i)
	}
}

// value is a member of any type; items of a list of texts differ by themselves.
func (b builder) value(f operation.Field, path string, turn int) any {
	switch f.Type {
	case "object":
		return b.object(f, path, turn)
	case "array":
		if path == b.paging.list && b.op.Listing.List != "" && b.counting.instead() {
			return b.countingItems()
		}
		if path == b.paging.list && b.op.Listing.List != "" {
			return b.partOf()
		}
		from, to := 0, itemsOfAList
		if path == b.paging.list {
			from, to = b.paging.part(b.op, b.sent)
		}
		if ids, is := b.itemsSent(path); is {
			from, to = 0, len(ids)
		}
		items := []any{}
		for i := from; i < to && f.Items != nil; i++ {
			items = append(items, b.value(itemOf(f), path, i+b.shift))
		}
		return items
	}
	if id, is := b.sentAs(path, turn); is {
		return b.typed(f.Type, id)
	}
	return b.typed(f.Type, b.varied(f, turn))
}

// scalar is the text of a member: what the request has repeated or filters by, else the page's example.
func (b builder) scalar(f operation.Field, path string, turn int) string {
	if text, is := b.parted.counted(b.op, path, b.sent); is {
		return text
	}
	if text, ok := b.repeated(f); ok && f.Obeys(text) {
		return text
	}
	if text, ok := b.named(f, path); ok {
		return text
	}
	return b.varied(f, turn)
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

// without is a list without items, in its object where it has one; false when a member is no list.
func without(f operation.Field) (any, bool) {
	if f.Type == "array" {
		return []any{}, true
	}
	for _, inner := range f.Properties {
		if inner.Type == "array" {
			return map[string]any{inner.Name: []any{}}, true
		}
	}
	return nil, false
}

func textOf(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(raw)
}

// varied is the page's example of a member, another one for every item but the first.
func (s *service) varied(f operation.Field, turn int) string {
	text := f.Example
	if text == "" || s.errorTexts[text] {
		text = plain(f.Type)
	}
	if whole := contract.Unmasked(text); f.Type == "integer" && whole != "" && !s.obeys(f.Type, text) {
		text = whole
	}
	another := s.another(f, text, turn)
	if len(f.Limits) > 0 && (f.Type != "integer" || !f.Obeys(another)) {
		return limited(f, text, turn)
	}
	return another
}

// another is a text like an example, another one for every item but the first. JSON stays JSON.
func (s *service) another(f operation.Field, example string, turn int) string {
	switch {
	case turn == 0:
	case f.Type == "string" && isJSON(example):
		return example + strings.Repeat(" ", turn)
	case f.Type == "string":
		return example + "-" + strconv.Itoa(turn+1)
	case f.Type == "integer" && s.obeys("integer", example) && len(example) < 18:
		n, err := strconv.ParseInt(example, 10, 64)
		if err == nil {
			return strconv.FormatInt(n+int64(turn), 10)
		}
	case f.Type == "number" && s.obeys("number", example) && len(example) < 18:
		_, decimals, _ := strings.Cut(example, ".")
		n, err := strconv.ParseFloat(example, 64)
		if err == nil && !strings.ContainsAny(example, "eE") {
			return strconv.FormatFloat(n+float64(turn), 'f', len(decimals), 64)
		}
	}
	return example
}

func isJSON(text string) bool {
	_, is := operation.IsJSON(text)
	return is
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

// tellingApart is the member by which the items of a list differ: one that names them, else the first that is free to.
func (s *service) tellingApart(f operation.Field, path string) string {
	differs := func(m operation.Field) bool {
		if s.op.Listing.List == "" || path != s.op.Listing.List {
			return s.differs(m, itemsOfAList)
		}
		return s.differs(m, 3) && !s.shares(path, m.Name) //nolint:mnd // more than two values
	}
	for _, free := range []func(operation.Field) bool{
		func(m operation.Field) bool { return names(m.Name) && differs(m) },
		func(m operation.Field) bool { return m.Type == "string" && differs(m) },
		differs,
	} {
		i := slices.IndexFunc(f.Properties, func(m operation.Field) bool { return (m.Type == "string" || m.Type == "integer") && free(m) })
		if i >= 0 {
			return f.Properties[i].Name
		}
	}
	return ""
}

// tellingIn notes for every object below one by which of its members the items of its list differ.
func (s *service) tellingIn(f operation.Field, path string, out map[string]string) {
	if len(f.Properties) > 0 {
		out[path] = s.tellingApart(f, path)
	}
	for _, m := range f.Properties {
		s.tellingIn(m, join(path, m.Name), out)
	}
	if f.Items != nil {
		s.tellingIn(*f.Items, path, out)
	}
	if f.Values != nil {
		s.tellingIn(*f.Values, join(path, operation.AnyName), out)
	}
}

// shares reports whether several items of the list have one value of a member, for something chooses by it, counts in it, or is sent with
// every request.
func (s *service) shares(list, member string) bool {
	if s.known[join(list, member)] != "" || s.counting.instead() && s.counting.member == member {
		return true
	}
	return slices.ContainsFunc(s.choices, func(c choice) bool { return c.member == member && (c.kinds() > 1 || c.Required && !c.timed()) })
}

// differs reports whether a member can have another value in each of so many items: a number that the page shows with letters cannot.
func (s *service) differs(m operation.Field, items int) bool {
	seen := map[any]bool{}
	for turn := range items {
		seen[s.typed(m.Type, s.varied(m, turn))] = true
	}
	return len(seen) == items
}

// names reports whether a member tells items of a list apart.
func names(member string) bool {
	return slices.ContainsFunc([]string{"Id", "ID", "Name", "Key", "name"}, func(end string) bool { return strings.HasSuffix(member, end) })
}

// typed is a text as a value of a type. A page may show one that is none; a plain value is given then.
func (s *service) typed(typ, text string) any {
	switch typ {
	case "integer", "number":
		if !s.obeys(typ, text) {
			return 1
		}
		return json.Number(text)
	case "boolean":
		return strings.EqualFold(text, "true")
	}
	return text
}

// obeys reports whether a text is a value of a type.
func (s *service) obeys(typ, text string) bool {
	if number := strings.TrimPrefix(text, "-"); typ == "number" && number != "" && strings.Trim(number, "0123456789") == "" {
		typ = "integer" // most numbers are whole, and this is said quickly of them
	}
	return s.types.Obeys(typ, text)
}
