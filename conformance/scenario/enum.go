package scenario

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) enumRule(p operation.Parameter) {
	promised := d.settings.Fixtures.Accepted[p.Name]
	listed := d.listing(p)
	for _, value := range listed {
		s := d.add("value-"+label(value), p.Name+" = "+value+" is accepted", LabelParameter, probe(d.put(d.carrying(p), p, Literal(value)), d.taken(p, value)))
		s.Tentative = p.Role == contract.RoleBusiness && len(listed) > 1 && !slices.Contains(promised, value)
		s.About = p.Name
	}
	good := d.carrying(p)
	if p.Role == contract.RoleBusiness && len(p.Enum) > 0 && !slices.Contains(p.Enum, good.value(instance(p.Name))) {
		good = d.put(good, p, Literal(p.Enum[0]))
	}
	d.add("other", p.Name+" with a value that the page does not list is refused", LabelParameter,
		control(good), probe(d.put(good, p, Literal(undocumented(p, listed))), refused(p.Name)))
	if text := nearTo(listed); text != "" && p.Role == contract.RoleBusiness {
		exploring(d.add("near", p.Name+" with a value that is like one of the page's is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(text)), refused(p.Name))))
	}
	if text := below(listed); text != "" && p.Role == contract.RoleBusiness {
		exploring(d.add("below", p.Name+" with the number before the first of the page's is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(text)), refused(p.Name))))
	}
	if text := switchWord(listed); text != "" && p.Role == contract.RoleBusiness {
		exploring(d.add("spelling", p.Name+" with another word for one of the page's values is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(text)), refused(p.Name))))
	}
	if text := d.otherCase(p, listed); text != "" && p.Role == contract.RoleBusiness {
		exploring(d.add("case", p.Name+" with one of the page's values in another case is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(text)), refused(p.Name))))
	}
}

// switchWord is how some write a value of a switch that the page has two other words for, which a library may take for one of them; ""
// where the page lists no switch.
func switchWord(listed []string) string {
	for _, words := range [][]string{{"on", "off"}, {"yes", "no"}, {"enable", "disable"}, {"enabled", "disabled"}, {"open", "close"}} {
		if len(listed) == len(words) && !slices.ContainsFunc(listed, func(v string) bool { return !slices.Contains(words, strings.ToLower(v)) }) {
			return "true"
		}
	}
	return ""
}

// below is the whole number before the smallest of some; "" where not all that is listed are such.
func below(listed []string) string {
	least := 0
	for i, text := range listed {
		n, err := strconv.Atoi(text)
		if err != nil {
			return ""
		}
		if i == 0 || n < least {
			least = n
		}
	}
	return strconv.Itoa(least - 1)
}

// nearTo is a value that is not listed and that a careless look takes for one that is: a number between two of them or the next
// one, or a text without its last letter. "" when there is none, as for booleans.
func nearTo(listed []string) string {
	var numbers []int
	for _, text := range listed {
		if n, err := strconv.Atoi(text); err == nil {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	if len(numbers) == len(listed) {
		for i, n := range numbers {
			if i+1 == len(numbers) || numbers[i+1] > n+1 {
				return strconv.Itoa(n + 1)
			}
		}
	}
	const short = 3 // characters: of a shorter text little is left
	for _, text := range listed {
		runes := []rune(text)
		if _, isBool := map[string]bool{"true": true, "false": true}[strings.ToLower(text)]; isBool {
			return ""
		}
		if near := string(runes[:max(len(runes)-1, 0)]); len(numbers) == 0 && len(runes) > short && !slices.Contains(listed, near) {
			return near
		}
	}
	return ""
}

// undocumented is a value of the parameter's type that the page does not list.
func undocumented(p operation.Parameter, listed []string) string {
	if odd := "987654"; (p.Type == "integer" || p.Type == "number") && !slices.Contains(listed, odd) {
		return odd
	}
	return "PlumbUndocumented"
}

// listing are the values that the page lists. Those of a boolean are no limit of its type, so that only the statement has them.
func (d *deriver) listing(p operation.Parameter) []string {
	if p.Type == "boolean" && len(p.Enum) == 0 {
		return strings.Split(d.statement.Value, ",")
	}
	return p.Enum
}
