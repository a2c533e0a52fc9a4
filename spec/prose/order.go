package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Order is a sentence that says which of two parameters has the smaller value. Each is the name that the sentence has for it:
// that of a parameter, StartOfTime or EndOfTime where it speaks of a time by words, "" for the parameter of the row.
type Order struct {
	Smaller, Larger string
	Equal           bool // they may be equal
	At              contract.Source
}

// The ends of a time that sentences name without the names of parameters.
const (
	StartOfTime = "start time"
	EndOfTime   = "end time"
)

// The two sides of an order, and what stands between them.
const (
	orderedZh = "((?:查询)?(?:开始|起始|结束|终止)(?:时间|日期)|[*`]*[A-Z][A-Za-z]{2,40}[*`]*)"
	orderedEn = "((?:[Tt]he )?(?:[Ss]tart|[Bb]egin|[Ee]nd)(?:ing)? (?:time|date)|" +
		"(?:that of )?(?:the )?[*`]*[A-Z][a-z]+[A-Z][A-Za-z]{1,40}[*`]*|that of [*`]*[A-Z][A-Za-z]+[*`]*)"
)

var (
	orderZh = regexp.MustCompile(`(?:^|[，；： ])` + orderedZh + `?(?:参数)?(?:的?取?值)?` +
		`(不能|不可以?|不得|不应|不允许|必须|须|应|需要?|要)?(早于或等于|晚于或等于|等于或大于|等于或小于|大于或等于|小于或等于|大于等于|小于等于|早于|晚于|大于|小于|超过)(?:等于)?` + orderedZh + `(?:参数)?(?:的?取?值)?[ ]?(?:[，。；（]|$)`)
	orderEn = regexp.MustCompile(`(?:^|[,:] )(?:[Nn]ote: )?(?:[Tt]he value of )?` + orderedEn + `?` +
		`(?: parameter)?(?:,? ?(?:which|the value|it))? (must be|cannot be|can not be|must not be|should be) (?:the same as or )?` +
		`(later|earlier|greater|larger|less|smaller)( than or equal to| than) (?:the )?` + orderedEn + `(?: parameter)?(?: value)?[.,]?$`)
	sameAs = regexp.MustCompile(`(?i)the same as or|equal`)
)

// OrdersOf lists what a text says of which of two parameters is smaller.
func OrdersOf(all []Sentence) []Order {
	var out []Order
	for _, sn := range all {
		if !words.HasAny(sn.Text, "早于", "晚于", "大于", "小于", "超过", "ater than", "arlier than", "ess than", "maller than", "arger than", "reater than") {
			continue // the common case, told without the forms
		}
		text := strings.NewReplacer("*", "", "`", "").Replace(sn.tight)
		if aboutCase(text) || conditional(text) {
			continue
		}
		if m := orderZh.FindStringSubmatch(text); m != nil {
			less := words.HasAny(m[3], "早于", "小于")
			if strings.HasPrefix(m[2], "不") {
				out = append(out, orderOf(sn, m[1], m[4], !less, !strings.Contains(m[3], "等于")))
				continue
			}
			if m[3] != "超过" && m[2] != "" {
				out = append(out, orderOf(sn, m[1], m[4], less, strings.Contains(m[3], "等于")))
			}
			continue
		}
		if m := orderEn.FindStringSubmatch(text); m != nil {
			less := words.HasAny(strings.ToLower(m[3]), "earlier", "less", "smaller")
			equal := sameAs.MatchString(m[0])
			if strings.Contains(m[2], "not") {
				less, equal = !less, !equal
			}
			out = append(out, orderOf(sn, m[1], m[5], less, equal))
		}
	}
	return out
}

// orderOf is the order of two names; less tells that the first is the smaller.
func orderOf(sn Sentence, first, second string, less, equal bool) Order {
	o := Order{Smaller: sideOf(first), Larger: sideOf(second), Equal: equal, At: sn.At}
	if !less {
		o.Smaller, o.Larger = o.Larger, o.Smaller
	}
	return o
}

// sideOf is one side of an order: a name, or an end of a time.
func sideOf(text string) string {
	text = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(text, "that of "), "the "), "The ")
	lower := strings.ToLower(text)
	switch {
	case words.HasAny(text, "开始", "起始"), strings.HasPrefix(lower, "start ") || strings.HasPrefix(lower, "begin"):
		return StartOfTime
	case words.HasAny(text, "结束", "终止"), strings.HasPrefix(lower, "end ") || strings.HasPrefix(lower, "ending "):
		return EndOfTime
	}
	return text
}
