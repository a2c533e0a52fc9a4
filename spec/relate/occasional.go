package relate

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	onlyWhen = regexp.MustCompile("(?i)(?:仅|只有|只)(?:在|当)? *(?:请求)?(?:入参|参数)? *[*`]*([A-Za-z][A-Za-z0-9]*)[*`]* *(?:参数)?的?(?:值|取值)?(?:为|设置为|=) *[*`]*([A-Za-z0-9_-]+)[*`]* *时.{0,8}返回|" +
		"only (?:returned |displayed |available )?(?:when|if) (?:the )?[*`]*([A-Za-z][A-Za-z0-9]*)[*`]* (?:request )?(?:parameter )?" +
		"(?:is|was) (?:set to )?[*`]*([A-Za-z0-9_-]+)")
	// what a list is for other values: there, and empty
	elseEmpty = regexp.MustCompile(`(?i)(?:否则|其他情况下?|其它情况下?|不然)[^。]{0,12}空|为空(?:列表|数组)|(?:otherwise|in other cases),? [^.]*\bempty\b|\bempty (?:list|array|set) is returned`)
	otherwise = regexp.MustCompile(`(?i)^(?:否则|其他|其它|不然|otherwise|in other cases)`)
	returns   = regexp.MustCompile("(?i)返回|return|displayed")
)

// occasional adds the members that are there for one value of a parameter alone.
func (f *finder) occasional() { f.occasionalIn(f.contract.Response, "") }

func (f *finder) occasionalIn(at *contract.Field, path string) {
	for _, m := range at.Members() {
		name := joined(path, m.Name)
		for i, s := range m.Said {
			if parameter, value, ok := f.condition(s.Quote); ok {
				value = parameter + "=" + value
				if isList(m) && (elseEmpty.MatchString(s.Quote) || i+1 < len(m.Said) && otherwise.MatchString(m.Said[i+1].Quote) && elseEmpty.MatchString(m.Said[i+1].Quote)) {
					value += contract.ElseEmpty
				}
				f.add(Relation{Name: name, Rule: contract.RuleOnlyWhen, Value: value, At: s})
				break
			}
		}
		f.occasionalIn(m, name)
	}
}

// condition is the parameter with the value that a sentence names, where the page lists more than that value.
func (f *finder) condition(sentence string) (parameter, value string, ok bool) {
	if !returns.MatchString(sentence) {
		return "", "", false
	}
	found := onlyWhen.FindStringSubmatch(sentence)
	for i := 1; i+1 < len(found); i += 2 {
		p, known := f.parameter(found[i])
		if !known || p.Required {
			continue
		}
		values := enumOf(p)
		if p.Type.Name == "boolean" {
			values = []string{"true", "false"}
		}
		if slices.Contains(values, found[i+1]) && len(values) > 1 {
			return p.Name, found[i+1], true
		}
	}
	return "", "", false
}

// isList reports whether a member is a list, in an object of its own or not.
func isList(m *contract.Field) bool {
	return m.Type.Name == "array" || slices.ContainsFunc(m.Members(), func(inner *contract.Field) bool { return len(m.Members()) == 1 && inner.Type.Name == "array" })
}
