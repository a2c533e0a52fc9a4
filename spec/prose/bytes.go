package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The forms in which pages give the length of a text in bytes. What is said of a file, to which the value leads, is not said of
// the value: the words before the numbers are those of a length.
var (
	bytesLeast   = regexp.MustCompile(`(?:最小长度|最短)(?:限制)?(?:为|是|：)?[ ]?` + count10 + `个?字节`)
	bytesRange   = regexp.MustCompile(`长度(?:为|是|：|限制为|范围为)[ ]?` + count10 + toSign + count10 + `个?字节`)
	bytesMost    = regexp.MustCompile(`(?:^|[^小短])长度(?:不能超过|不超过|不得超过|最大为|最长为|上限为)[：:]?[ ]?` + count10 + `个?字节`)
	bytesLongest = regexp.MustCompile(`最大长度(?:限制)?(?:为|是)?[：:]?[ ]?` + count10 + `个?字节`)
	bytesEn      = regexp.MustCompile(`(?i)(?:^|, (?:and )?| and )(?:the )?(?:length of the )?([a-z ]{2,40}?) (?:must be|can be|cannot exceed|must not exceed) (?:` + count10 + ` to |up to |between ` + count10 + ` and )?` + count10 + ` bytes(?: in length|[.,;]|$)`)
)

// bytesIn reads the length of a value in bytes, which is the number of its characters only while each of them has one.
func (s Subject) bytesIn(sn Sentence) []contract.Constraint {
	t := sn.tight
	if !strings.Contains(t, "字节") {
		return s.bytesInEnglish(sn)
	}
	if m := bytesRange.FindStringSubmatchIndex(t); m != nil && s.ownsLength(t[:m[0]], t[m[0]:]) {
		return between(sn, contract.RuleMinBytes, contract.RuleMaxBytes, plainNumber(t[m[2]:m[3]]), plainNumber(t[m[4]:m[5]]))
	}
	var out []contract.Constraint
	if m := bytesLeast.FindStringSubmatchIndex(t); m != nil && s.ownsLength(t[:m[0]], t[m[0]:]) {
		out = append(out, contract.Constraint{Rule: contract.RuleMinBytes, Value: plainNumber(t[m[2]:m[3]]), At: sn.At})
	}
	for _, re := range []*regexp.Regexp{bytesMost, bytesLongest} {
		if m := re.FindStringSubmatchIndex(t); m != nil && s.ownsLength(t[:m[0]], t[m[0]:]) {
			return append(out, contract.Constraint{Rule: contract.RuleMaxBytes, Value: plainNumber(t[m[2]:m[3]]), At: sn.At})
		}
	}
	return out
}

// bytesInEnglish reads the length in bytes of a value in English, whose subject must be the parameter.
func (s Subject) bytesInEnglish(sn Sentence) []contract.Constraint {
	if !strings.Contains(sn.tight, "bytes") {
		return nil // the common case, told without the form
	}
	for _, m := range bytesEn.FindAllStringSubmatch(sn.tight, -1) {
		switch low := m[2] + m[3]; {
		case !s.named(m[1]):
		case low != "":
			return between(sn, contract.RuleMinBytes, contract.RuleMaxBytes, plainNumber(low), plainNumber(m[4]))
		default:
			return []contract.Constraint{{Rule: contract.RuleMaxBytes, Value: plainNumber(m[4]), At: sn.At}}
		}
	}
	return nil
}
