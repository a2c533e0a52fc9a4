package prose

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// readIdempotency reads that a parameter makes a request idempotent, and that its value must differ between requests.
func readIdempotency(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		t := strings.ToLower(sn.Text)
		switch {
		case strings.Contains(t, "幂等") || strings.Contains(t, "idempoten"):
			if strings.Contains(t, "请参见") && len(out) > 0 || strings.Contains(t, "see [") {
				continue
			}
			out = append(out, contract.Constraint{Rule: contract.RuleIdempotent, Value: "true", At: sn.At})
		case strings.Contains(t, "唯一") && strings.Contains(t, "不同请求"),
			strings.Contains(t, "unique") && words.HasAny(t, "different requests", "among requests", "among all requests"):
			out = append(out, contract.Constraint{Rule: contract.RuleUnique, Value: "requests", At: sn.At})
		}
	}
	return out
}
