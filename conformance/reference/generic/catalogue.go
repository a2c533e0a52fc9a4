package generic

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// item is one of the items behind the list.
func (b builder) item(turn int) any {
	if f := b.listed; f.Items != nil {
		inside := b
		inside.outer = turn
		return inside.value(itemOf(f), b.paging.list, turn)
	}
	return b.shown(b.listed.Example, turn)
}

// itemOf are the items of a list, of which the rules of the list are rules, too.
func itemOf(list operation.Field) operation.Field {
	item := *list.Items
	item.Limits = slices.Concat(item.Limits, list.Limits)
	return item
}

// shown is an item of a list that travels as a text, made after the page's example of it.
func (b builder) shown(example string, turn int) any {
	var items []map[string]any
	decoder := json.NewDecoder(strings.NewReader(example))
	decoder.UseNumber()
	if decoder.Decode(&items) != nil || len(items) == 0 {
		return map[string]any{}
	}
	out := items[0]
	for name, value := range out {
		text, isText := value.(string)
		if number, ok := value.(json.Number); ok {
			text = number.String()
		}
		if varies, ok := b.choosable(name, operation.Field{Name: name, Type: "string", Example: text}, turn); ok {
			out[name] = json.Number(varies)
			if isText {
				out[name] = varies
			}
		}
	}
	return out
}

// choosable is the value of a member that something chooses by: different from item to item, in the form of the member's
// example; what every request has to choose by is as it was sent.
func (b builder) choosable(name string, f operation.Field, turn int) (string, bool) {
	turn, ofTag := b.tagging.turnOf(name, turn)
	for i, c := range b.choices {
		if c.member != name {
			continue
		}
		switch asked := b.asked[i]; {
		case c.timed():
			return moment(b.varied(f, 0), turn), true
		case c.Required && len(asked) > 0:
			return asked[turn%len(asked)], true
		case len(c.Enum) > 0:
			at := max(slices.Index(c.Enum, f.Example), 0)
			return c.Enum[(at+turn)%len(c.Enum)], true
		}
		return b.varied(f, turn), true
	}
	if ofTag {
		return b.varied(f, turn), true
	}
	return "", false
}

// moment is a time that is later from item to item, in the form of another.
func moment(text string, turn int) string {
	if number, err := strconv.ParseInt(text, 10, 64); err == nil {
		return strconv.FormatInt(number+int64(turn), 10)
	}
	const first = 10 // of days and of minutes that all forms have
	groups := strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	if len(groups) < 3 || len(groups[2]) != 2 {
		return text
	}
	at := strings.Index(text, groups[0]+text[len(groups[0]):len(groups[0])+1]+groups[1]) + len(groups[0]) + 1 + len(groups[1]) + 1
	if at < 2 || at+2 > len(text) {
		return text
	}
	return text[:at] + strconv.Itoa(first+turn) + text[at+2:]
}

// chosenItems are the items that a request chooses, by their places among all.
func (b builder) chosenItems() []int {
	if b.paging.list == "" {
		return nil
	}
	whole := make([]int, b.paging.all)
	for i := range whole {
		whole[i] = i
	}
	all := whole
	for i, c := range b.choices {
		asked := b.asked[i]
		if len(all) == 0 || c.Required && !c.timed() {
			continue
		}
		first := b.chosenBy(c.member, 0)
		all = slices.DeleteFunc(slices.Clone(all), func(turn int) bool { return !c.fits(b.chosenBy(c.member, turn), first, asked) })
	}
	if b.counting != nil && !b.counting.instead() {
		all = slices.DeleteFunc(slices.Clone(all), func(turn int) bool { return !b.counting.fits(turn, b.sent) })
	}
	if b.tagging != nil {
		asked := b.askedTags()
		all = slices.DeleteFunc(slices.Clone(all), func(turn int) bool { return !b.tagChosen(turn, asked) })
	}
	return b.otherwise(whole, all)
}

// chosenBy is the text of a member that something chooses by, of one of the items; the rest of the item is not made for it.
func (b builder) chosenBy(name string, turn int) string {
	if b.listed.Items == nil {
		return memberText(b.item(turn), name)
	}
	i := slices.IndexFunc(b.listed.Items.Properties, func(f operation.Field) bool { return f.Name == name })
	if i < 0 || b.hidden(join(b.paging.list, name)) {
		return ""
	}
	f := b.listed.Items.Properties[i]
	text, _ := b.choosable(name, f, turn)
	return memberText(map[string]any{name: b.typed(f.Type, text)}, name)
}

// memberText is a scalar of an item as a text.
func memberText(item any, name string) string {
	object, _ := item.(map[string]any)
	switch v := object[name].(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case int:
		return strconv.Itoa(v)
	}
	return ""
}

// partOf is the part of the chosen items that a request asks for, in the form that the list has.
func (b builder) partOf() []any {
	from, to := b.parted.part(b.op, b.sent)
	to = min(to, len(b.chosen))
	out := []any{}
	for _, turn := range b.chosen[min(from, to):to] {
		out = append(out, b.item(turn))
	}
	return out
}
