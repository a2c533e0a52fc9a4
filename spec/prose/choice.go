package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Choice is a sentence that says how many of some parameters a request may have. Names are the words of the sentence that may
// be names of parameters: whoever knows the parameters tells.
type Choice struct {
	Names       []string
	Text        string // of the sentence, for names that it has in words: the VServer group ID
	Least, Most bool   // at least one, at most one
	At          contract.Source
}

// The forms of a choice. What is said of values, such as "cannot be set to on at the same time", is none.
var (
	atLeastOne = regexp.MustCompile(`至少.{0,12}?(?:[一1] ?(?:个|种|项)|有一)|必须且只能|必须(?:指定|设置|填写|传入|选择)[^，。]*(?:或|其中|之一)|[二两三四]选一|不(?:能|可)同时(?:为空|不)|` +
		`(?i:(?:must|need to|have to) (?:specify|set|configure|provide) (?:at least |only |either )?one of|` +
		`(?:^|[:：] ?)(?:specify|set|configure|provide)? ?at least one of)`)
	atMostOne = regexp.MustCompile(`[仅只]能(?:指定|设置|填写|选择|传入|使用|配置)[^。]*(?:其中|之一|一个)|不(?:能|可|可以|支持)同时(?:指定|设置|填写|选择|传入|使用|配置|存在|传)|[二两三四]选一|互斥|` +
		`(?i:only one of|cannot (?:specify|set|use|configure|provide) both|(?:cannot|can not|must not) .*at the same time|mutually exclusive)`)
	notAtOnce    = regexp.MustCompile(`不(?:能|可|可以)同时。?$`)
	ofTheValue   = regexp.MustCompile(`(?i:value of|set to)|设置?为|取值为|同时[为是][^空]`)
	leadingCase  = regexp.MustCompile(`^(?:[^，]*(?:时|后|如果|若|当)[^，]*，|(?i:(?:if|when)\b[^,]*,))`)
	otherwiseCut = regexp.MustCompile(`，否则.*$|(?i:, otherwise.*$)`)
)

// ChoicesOf lists what a text says of how many parameters a request may have. That one is required in some case only is no
// choice of all requests.
func ChoicesOf(all []Sentence) []Choice {
	var out []Choice
	for _, sn := range all {
		if !words.HasAny(sn.Text, "至少", "必须", "选一", "同时", "只能", "仅能", "互斥", "one of", "both", "same time", "xclusive", "One of", "Only one") {
			continue // the common case, told without the forms
		}
		text := otherwiseCut.ReplaceAllString(sn.Text, "")
		said := leadingCase.ReplaceAllString(text, "")
		if ofTheValue.MatchString(said) {
			continue
		}
		c := Choice{
			Least: atLeastOne.MatchString(said) && !aboutCase(text) && said == text,
			Most:  atMostOne.MatchString(said) || notAtOnce.MatchString(said),
			At:    sn.At,
		}
		if c.Least || c.Most {
			c.Names, c.Text = nameInList.FindAllString(said, -1), said
			out = append(out, c)
		}
	}
	return out
}
