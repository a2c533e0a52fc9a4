package probe

import (
	"encoding/hex"
	"fmt"
	"io"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// names keeps the generated values of one run of a scenario: the same name means the same token or nonce. It is safe
// for concurrent use, and guards the random source as well.
type names struct {
	mu     sync.Mutex
	random io.Reader
	// attempt is the number of the run of the scenario, for the record.
	attempt int
	tokens  map[string]string
	nonces  map[string]string
	answers map[string]exchange.Exchange // by step
}

func newNames(random io.Reader) *names {
	return &names{random: random, tokens: map[string]string{}, nonces: map[string]string{}, answers: map[string]exchange.Exchange{}}
}

// value renders a scenario's value. A token has generated characters in front and the value's text at its end: values
// of one name begin alike, whatever text each ends with.
func (n *names) value(v scenario.Value) (string, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if v.From.Step != "" {
		return judge.Take(v, n.answers[v.From.Step])
	}
	if v.Token == "" {
		return v.Text, nil
	}
	if v.Pattern != "" {
		return n.filled(v)
	}
	length := max(v.Length-len([]rune(v.Text)), 0)
	stem := n.tokens[v.Token]
	if v.Each {
		stem = ""
	}
	if missing := length - len(stem); missing > 0 {
		more, err := n.characters(missing, v.Digits)
		if err != nil {
			return "", err
		}
		stem += more
		n.tokens[v.Token] = stem
	}
	return stem[:length] + v.Text, nil
}

// filled renders a value that has a pattern.
func (n *names) filled(v scenario.Value) (string, error) {
	if known, ok := n.tokens[v.Token]; ok && !v.Each {
		return known, nil
	}
	text, err := v.Pattern.Fill(func(length int) (string, error) { return n.characters(length, false) })
	if err == nil && !v.Each {
		n.tokens[v.Token] = text
	}
	return text, err
}

const tokenAlphabet = "abcdefghijkmnpqrstuvwxyz0123456789" // without l and o, which look like digits

// characters are random letters and digits, or digits alone.
func (n *names) characters(length int, digits bool) (string, error) {
	raw := make([]byte, length)
	if _, err := io.ReadFull(n.random, raw); err != nil {
		return "", fmt.Errorf("random source: %w", err)
	}
	alphabet := tokenAlphabet
	if digits {
		alphabet = "0123456789"
	}
	for i, c := range raw {
		raw[i] = alphabet[int(c)%len(alphabet)]
	}
	return string(raw), nil
}

// answered keeps the answer of a step, from which later steps take values.
func (n *names) answered(e exchange.Exchange) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.answers[e.Step] = e
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
