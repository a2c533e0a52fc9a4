package acs

import "strings"

// secrets is what a request carries that must not reach a log: its signature, its token and the key it was verified
// with. A [Call] holds its method redact only: printing, which follows
// pointers into fields, does not look into functions.
type secrets struct{ signature, token, key string }

// redact replaces every secret that occurs in text.
func (s *secrets) redact(text string) string {
	for _, secret := range [...]string{s.key, s.token, s.signature} {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "***")
		}
	}
	return text
}
