package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The words by which a text says that a value has a request checked and nothing else done, and of the code that tells of it.
var (
	dryRun = regexp.MustCompile(`预检|(?:只|仅)[^。，]{0,6}(?:校验|检查|检验|验证)|(?:校验|检查|检验|验证)请求|(?i:dry run|prechecks?|` +
		`\b(?:checks?|validat[a-z]+|verif[a-z]+)\b[^.]* without (?:actually |really )?[a-z]+ing|(?:only|just) (?:checks?|validates?|verif(?:y|ies)))`)
	dryRunDoes = regexp.MustCompile(`(?i)实际执行|直接(?:查询|创建|执行)`)
	denial     = regexp.MustCompile(`(?:不会?|并不|无需)[^，。]*`)
	dryRunCode = regexp.MustCompile("(?:返回|报)(?:的)?(?:错误码|错误代码|错误)(?:为|是)?[:：]? ?[*`]*([A-Z][A-Za-z]+(?:\\.[A-Za-z]+)*)|" +
		"[Ee]rror code[,:]? [*`]*([A-Z][A-Za-z]+(?:\\.[A-Za-z]+)*)[*`]*|" +
		"\\b[*`]*([A-Z][A-Za-z]+(?:\\.[A-Za-z]+)*)[*`]* (?:error code|error|code) is returned|returns? (?:the )?[*`]*(DryRun[A-Za-z.]*)")
)

// readDryRun reads that with one value of a parameter the request is only checked. The value is that one, with the code of the
// error that tells of it behind a sign of equality where the text names one: "true=DryRunOperation".
func readDryRun(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil || s.Typ.Name != "boolean" && s.Typ.Name != "string" {
		return nil
	}
	for i, sn := range all {
		value, after, is := strings.Cut(strings.NewReplacer("*", "", "`", "", "：", ":").Replace(sn.tight), ":")
		if !is || !strings.EqualFold(value, "true") || !dryRun.MatchString(after) || dryRunDoes.MatchString(withoutDenials(after)) {
			continue
		}
		out := contract.Constraint{Rule: contract.RuleDryRun, Value: value, At: sn.At}
		for _, other := range all[i:] {
			if other.in != sn.in {
				break
			}
			if code := dryRunCode.FindStringSubmatch(other.tight); code != nil && !words.HasAny(other.tight, "不通过", "未通过", " fail", "does not pass") {
				out.Value += "=" + code[slices.IndexFunc(code[1:], func(c string) bool { return c != "" })+1]
				break
			}
		}
		return []contract.Constraint{out}
	}
	return nil
}

// withoutDenials is a text without what it says not to happen.
func withoutDenials(text string) string { return denial.ReplaceAllString(text, "") }
