package probe

import (
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// names keeps the generated values of one run of a scenario: the same name means the same token or nonce. It is safe
// for concurrent use, and guards the random source as well.
type names struct {
	mu     sync.Mutex
	random io.Reader
	tokens map[string]string
	nonces map[string]string
}

func newNames(random io.Reader) *names {
	return &names{random: random, tokens: map[string]string{}, nonces: map[string]string{}}
}

// value renders a scenario's value. A token has digits in front and the value's text at its end.
func (n *names) value(v scenario.Value) (string, error) {
	if v.Token == "" {
		return v.Text, nil
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if known, ok := n.tokens[v.Token]; ok && !v.Each {
		return known, nil
	}
	length := max(v.Length-len([]rune(v.Text)), 0)
	digits, err := n.digits(length)
	if err != nil {
		return "", err
	}
	n.tokens[v.Token] = digits + v.Text
	return n.tokens[v.Token], nil
}

func (n *names) digits(length int) (string, error) {
	raw := make([]byte, length)
	if _, err := io.ReadFull(n.random, raw); err != nil {
		return "", fmt.Errorf("random source: %w", err)
	}
	var b strings.Builder
	for _, c := range raw {
		b.WriteByte('0' + c%10)
	}
	return b.String(), nil
}

// nonce returns the nonce of a name, or a new one when the name is empty.
func (n *names) nonce(name string) (string, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if known, ok := n.nonces[name]; ok && name != "" {
		return known, nil
	}
	raw := make([]byte, 16)
	if _, err := io.ReadFull(n.random, raw); err != nil {
		return "", fmt.Errorf("random source: %w", err)
	}
	value := hex.EncodeToString(raw)
	if name != "" {
		n.nonces[name] = value
	}
	return value, nil
}

// renewNonce forgets a nonce that an answer has used up without doing the step's work.
func (n *names) renewNonce(name string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.nonces, name)
}
