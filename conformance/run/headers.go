package run

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// withHeaders is the configuration with a profile that sends the run's headers as well.
func (c Config) withHeaders() (Config, error) {
	if len(c.Headers) == 0 {
		return c, nil
	}
	profile := *c.Profile // the caller's stays as it is
	profile.Send.Headers = maps.Clone(profile.Send.Headers)
	if profile.Send.Headers == nil {
		profile.Send.Headers = map[string]string{}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Headers)) {
		if err := c.checkHeader(name); err != nil {
			return c, fmt.Errorf("the header %s: %w", name, err)
		}
		maps.DeleteFunc(profile.Send.Headers, func(other, _ string) bool { return strings.EqualFold(other, name) })
		profile.Send.Headers[name] = c.Headers[name]
	}
	c.Profile = &profile
	return c, nil
}

// checkHeader checks a header. What a gateway in front of the target asks by Authorization can be sent where the signature has
// no use for it.
func (c Config) checkHeader(name string) error {
	const other = "X-Authorization" // any that nobody has a use for
	checked := name
	if unused := c.Signature == probe.None || c.Signature == probe.V1; unused && strings.EqualFold(name, "Authorization") {
		checked = other
	}
	return target.CheckHeader(checked, c.Headers[name])
}

// isSecret reports whether the values of a header are not to be recorded.
func (c Config) isSecret(header string) bool {
	for name := range c.Headers {
		if strings.EqualFold(name, header) {
			return true
		}
	}
	return false
}

const leastSecret = 4 // characters of a header's value that are taken out of texts: shorter ones stand in every text

// headerSecrets are what reports must not repeat of the values of headers: the values, and their words.
func (c Config) headerSecrets() []string {
	var out []string
	for _, value := range c.Headers {
		for _, text := range append(strings.Fields(value), value) {
			if len(text) >= leastSecret {
				out = append(out, text)
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) }) // the longest first: a word is a part of its value
	return out
}
