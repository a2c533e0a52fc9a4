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
	returns = regexp.MustCompile("(?i)返回|return|displayed")
)

// occasional adds the members that are there for one value of a parameter alone.
func (f *finder) occasional() { f.occasionalIn(f.contract.Response, "") }

func (f *finder) occasionalIn(at *contract.Field, path string) {
	for _, m := range at.Members() {
		name := joined(path, m.Name)
		for _, s := range m.Said {
			if parameter, value, ok := f.condition(s.Quote); ok {
				f.add(Relation{Name: name, Rule: contract.RuleOnlyWhen, Value: parameter + "=" + value, At: s})
				break
			}
		}
		f.occasionalIn(m, name)
	}
}

// condition is the parameter with the value that a sentence names, where the page lists more than that value.
func (f *finder) condition(sentence string) (parameter, value string, ok bool) {
	found := onlyWhen.FindStringSubmatch(sentence)
	if !returns.MatchString(sentence) {
		return "", "", false
	}
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
