package compile

import "strings"

// readIdempotency reads that a parameter makes a request idempotent, and that its value must differ between requests.
func readIdempotency(s subject, all []sentence) []Constraint {
	if s.parameter == nil {
		return nil
	}
	var out []Constraint
	for _, sn := range all {
		t := strings.ToLower(sn.text)
		switch {
		case strings.Contains(t, "幂等") || strings.Contains(t, "idempoten"):
			if strings.Contains(t, "请参见") && len(out) > 0 || strings.Contains(t, "see [") {
				continue
			}
			out = append(out, Constraint{Rule: RuleIdempotent, Value: "true", At: sn.at})
		case strings.Contains(t, "唯一") && strings.Contains(t, "不同请求"),
			strings.Contains(t, "unique") && hasAny(t, "different requests", "among requests", "among all requests"):
			out = append(out, Constraint{Rule: RuleUnique, Value: "requests", At: sn.at})
		}
	}
	return out
}
