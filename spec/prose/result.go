package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// ResultRules are the rules that are read of members of results: those that a value which comes back can be seen to break.
// How long a text may be says what a request may send. That one value stands for success is all that is read of one value. Of
// what counts something, that it is not negative is all that its name says.
func ResultRules() []contract.Rule {
	return []contract.Rule{contract.RuleEnum, contract.RuleConst, contract.RuleMinimum, contract.RuleMaximum, contract.RuleFormat}
}

// openList are words by which a text says that the values it names are not all there are.
var openList = regexp.MustCompile(`(?i)(?:更多|其他|其它|部分|常见的?|常用的?)(?:的)?(?:取值|值|类型|状态)|包括但不限|等等|等[。；，）)]|等$|例如|比如|` +
	`such as|for example|e\.g\.|including but not limited|and so on|\betc(?:[^\w-]|$)|(?:more|other|common|some) (?:valid )?values|values include but`)

// Result reads the rules that a description states of the values of a result's member. A list of values that is open, or one
// of several for different cases, is no rule.
func Result(f *contract.Field, all []Sentence) []contract.Constraint {
	like := &contract.Parameter{Name: f.Name, Type: f.Type, Example: f.Example, At: f.At}
	found := Read(Subject{Parameter: like, Typ: f.Type, Returned: true}, all)
	enumerable := f.Type.Name != "boolean" && found.Style == contract.StyleNone && len(found.Constraints) > 0 && !namesMore(all) && announced(all) < 2
	var out []contract.Constraint
	for _, c := range found.Constraints {
		switch {
		case c.Rule == contract.RuleConst, !slices.Contains(ResultRules(), c.Rule):
			continue
		case c.Rule == contract.RuleEnum:
			if !enumerable || !whole(c.Values, all) {
				continue
			}
		case slices.ContainsFunc(all, func(sn Sentence) bool { return conditional(sn.Text) }):
			c.Inferred = contract.ByProse // a value that means nothing in a case may be out of its range there
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		return slices.Concat(counted(f, all), stamped(f, all))
	}
	return out
}

// whole reports whether no item of a list names a value that is not among those that were read: a note may cut a list in two.
func whole(values []string, all []Sentence) bool {
	for _, sn := range all {
		if !sn.first || sn.in == nil {
			continue
		}
		head, tail, ok := itemValue(sn.Text)
		if ok && !slices.Contains(values, head) && !slices.Contains(values, strings.Trim(tail, " ：:.。")) {
			return false
		}
	}
	return true
}

// namesMore reports whether a text says that more values are possible than it names. What an item of a list says of its own value
// does not count.
func namesMore(all []Sentence) bool {
	return slices.ContainsFunc(all, func(sn Sentence) bool { return sn.in == nil && openList.MatchString(sn.Text) })
}

// announced counts the sentences that announce values.
func announced(all []Sentence) int {
	count := 0
	for _, sn := range all {
		if _, _, ok := afterIntro(sn.Text); ok && (sn.in == nil || sn.first) {
			count++
		}
	}
	return count
}

// formInText is a date form that a text speaks of.
var formInText = regexp.MustCompile(`(?i)y{4}|h{2}:m{2}`)

// moments are the forms of moments that an example may show, as rules call them. A day alone may be a version.
func moments() []string {
	return []string{"yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-dd HH:mm:ss"}
}

// ShownMoment is the form in which the example of a text shows a moment; "" when it shows none, or when the description
// speaks of forms itself.
func ShownMoment(f *contract.Field, all []Sentence) string {
	if f.Type.Name != "string" || !strings.HasPrefix(f.Example, "20") || slices.ContainsFunc(all, func(sn Sentence) bool { return formInText.MatchString(sn.Text) }) {
		return ""
	}
	date, _ := contract.RuleFormat.Find()
	for _, form := range moments() {
		if strings.HasPrefix(f.Example, "20") && date.Obeys(form, f.Example) {
			return form
		}
	}
	return ""
}

// The forms in which a text says which value stands for success.
var (
	successChinese = regexp.MustCompile(`(?:^|[^A-Za-z0-9])([A-Za-z0-9]{1,20})[ ]?(?:表示|代表|：|:|为|即)[ ]?(?:接口|请求|调用|操作|执行|返回){0,2}成功`)
	successEnglish = regexp.MustCompile(`(?i)(?:^|[^A-Za-z0-9])(?:value |code )?([A-Za-z0-9]{1,20})(?: indicates| means|:)(?: that)?(?: the)?(?: (?:request|call|operation|api|query))*(?: was| is)? ?(?:successful|succeeded|success)`)
)

// SuccessValue is the value that stands for success by the words of a description, where the example shows it too; "" when
// there is none.
func SuccessValue(f *contract.Field, all []Sentence) (value string, at contract.Source) {
	for _, sn := range all {
		if f.Example == "" || !strings.Contains(sn.Text, f.Example) {
			continue // the common case
		}
		for _, form := range []*regexp.Regexp{successChinese, successEnglish} {
			if m := form.FindStringSubmatch(sn.Text); m != nil && m[1] == f.Example && !words.HasAny(sn.Text, "非"+m[1], "not "+m[1], "other than "+m[1]) {
				return m[1], sn.At
			}
		}
	}
	return "", contract.Source{}
}
