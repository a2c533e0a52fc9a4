package generic

import (
	"encoding/json"
	"fmt"
	"regexp"
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
		if b.counting.instead() {
			inside.shift = turn * itemsOfAList
		}
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
			values := c.listed(f)
			at := max(slices.Index(values, f.Example), 0)
			return values[(at+turn/c.each)%len(values)], true
		case c.shared:
			return b.varied(f, turn/c.each%c.kinds()), true
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
	at := dayIn.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	const first, days, months = 10, 28, 12 // days of two digits that every month has
	day := first - 1 + turn
	month := whole(text[at[4]:at[5]], 1) - 1 + day/days
	year := whole(text[at[2]:at[3]], 0) + month/months
	return fmt.Sprintf("%s%04d%s%02d%s%02d%s", text[:at[2]], year, text[at[3]:at[4]], 1+month%months, text[at[5]:at[6]], 1+day%days, text[at[7]:])
}

var dayIn = regexp.MustCompile(`^\D*(\d{4})\D(\d{2})\D(\d{2})`)

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
		if len(all) == 0 || len(asked) == 0 || c.Required && !c.timed() {
			continue
		}
		values := make([]string, len(whole))
		for turn := range values {
			values[turn] = b.chosenBy(c.member, turn)
		}
		all = slices.DeleteFunc(slices.Clone(all), func(turn int) bool { return !c.fits(values[turn], values, asked) })
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
