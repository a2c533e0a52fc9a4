package prose

import (
	"math/big"
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// What stands before a limit that running text gives: nothing, the end of a clause, or words for the value itself. A limit of
// anything else has its own subject.
const (
	clauseZh  = `(?:^|[，；：（(、]|且|并|但)(?:(?:该|其|此)(?:参数)?值?|(?:该|此|本)参数的?取?值|取值|参数值|数值|每页(?:条数|行数|记录数|数量))?(?:必须|需要|须|需|应)?(?:在|为|是)?[ ]?`
	clauseEn  = `(?i)(?:^|[,;] |\band |\bbut |\binteger )(?:(?:the|its) value(?: of (?:this|the) parameter)? |this parameter |it |that |which )?`
	modalEn   = `(?:must|can|should|may|is|are)?[ ]?(?:be )?`
	integerZh = `(?:的(?:正?整数|数字|数值|数|值))?`
	tailEn    = `(?:[ ](?:seconds?|minutes?|hours?|days?|entries|records))?(?:[.,;)]|$| and | but )`
)

// bound is a form of a limit in running text: the first group is the number.
type bound struct {
	form *regexp.Regexp
	high bool
	step int64 // what takes the number itself out
}

// boundTable is the table of the limits in running text; of those that state the same limit, the first that is found counts.
var boundTable = []bound{ //nolint:gochecknoglobals // compiled once, as all forms are
	{regexp.MustCompile(clauseZh + `(?:不能|不可以?|不得|不)(?:低于|小于|少于)[ ]?` + numeral10 + integerZh + `(?:且|，|` + endOfIt + `)`), false, 0},
	{regexp.MustCompile(clauseZh + `大于(?:或)?等于[ ]?` + numeral10 + integerZh + `(?:且|，|` + endOfIt + `)`), false, 0},
	{regexp.MustCompile(clauseZh + `大于[ ]?` + numeral10 + integerZh + `(?:且|，|` + endOfIt + `)`), false, 1},
	{regexp.MustCompile(clauseEn + `(?:cannot|can not|must not|may not|should not) be (?:less|smaller|lower) than ` + numeral10 + tailEn), false, 0},
	{regexp.MustCompile(clauseEn + modalEn + `(?:no|not) (?:less|smaller|lower) than ` + numeral10 + tailEn), false, 0},
	{regexp.MustCompile(clauseEn + modalEn + `(?:greater|larger|more) than or equal to ` + numeral10 + tailEn), false, 0},
	{regexp.MustCompile(clauseEn + `(?:must be |should be |an integer )?(?:an integer )?(?:greater|larger|more) than ` + numeral10 + tailEn), false, 1},
	{regexp.MustCompile(clauseEn + `(?:must|should) be at least ` + numeral10 + tailEn), false, 0},
	{regexp.MustCompile(clauseZh + `(?:不能|不可以?|不得|不)(?:超过|大于|高于|多于)[ ]?` + numeral10 + integerZh + endOfIt), true, 0},
	{regexp.MustCompile(clauseZh + `(?:小于|少于|低于)(?:或)?等于[ ]?` + numeral10 + integerZh + endOfIt), true, 0},
	{regexp.MustCompile(clauseZh + `(?:小于|少于|低于)[ ]?` + numeral10 + integerZh + endOfIt), true, -1},
	{regexp.MustCompile(clauseZh + numeral10 + unitsOf + `(?:以内|之内)` + integerZh + `(?:[。，；）)]|$)`), true, 0},
	{regexp.MustCompile(clauseEn + `(?:cannot|can not|must not|may not|should not) (?:exceed|be (?:greater|larger|more|higher) than) ` + numeral10 + tailEn), true, 0},
	{regexp.MustCompile(clauseEn + modalEn + `(?:no|not) (?:more|greater|larger|higher) than ` + numeral10 + tailEn), true, 0},
	{regexp.MustCompile(clauseEn + modalEn + `(?:less|smaller|lower) than or equal to ` + numeral10 + tailEn), true, 0},
	{regexp.MustCompile(clauseEn + modalEn + `(?:less|smaller|lower) than ` + numeral10 + tailEn), true, -1},
	{regexp.MustCompile(clauseEn + `(?:must|can|should) be (?:within|at most|up to) ` + numeral10 + tailEn), true, 0},
}

// boundsIn reads the limits of the value in a sentence of running text: "no more than 100", "100以内".
func (s Subject) boundsIn(sn Sentence) []contract.Constraint {
	t := sn.tight
	if sn.bullet() || lengthUnit(t) || aboutItems(t) || !words.HasAny(t, "过", "于", "内", "than", "exceed", "within", "at most", "up to", "at least") {
		return nil
	}
	var out []contract.Constraint
	for _, b := range boundTable {
		m := b.form.FindStringSubmatch(t)
		if m == nil || b.step != 0 && s.itemType().Name != "integer" {
			continue
		}
		rule := contract.RuleMinimum
		if b.high {
			rule = contract.RuleMaximum
		}
		if _, have := contract.Find(out, rule); !have {
			out = append(out, contract.Constraint{Rule: rule, Value: stepped(plainNumber(m[1]), b.step), At: sn.At})
		}
	}
	return out
}

// stepped is a whole number and a step.
func stepped(number string, step int64) string {
	n, ok := new(big.Int).SetString(number, 10)
	if step == 0 || !ok {
		return number
	}
	return n.Add(n, big.NewInt(step)).String()
}
