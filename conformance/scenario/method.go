package scenario

import "strings"

func (d *deriver) otherMethods() {
	for _, m := range []string{"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"} {
		d.add(strings.ToLower(m), "what the target does with the method "+m, LabelProtocol,
			probe(d.base().method(m), Check{Kind: Answered}))
	}
}
