// Package keys reads YAML that people write, and says in the words of the file what does not fit: unknown keys with the
// one that was probably meant, and values of another shape. It knows no file by name and never speaks of Go. It is pure.
package keys

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Misfit is something that does not fit, with the line that it is in.
type Misfit struct {
	Line int
	Text string
}

// MisfitErrors are all that does not fit, in the order of the file.
type MisfitErrors []Misfit

// Error names the line of each.
func (p MisfitErrors) Error() string { return p.each("line %d: %s") }

// In is an error of a file with its name, and with the line as an editor opens it where there is one. It is one line.
func In(file string, err error) error {
	var found MisfitErrors
	if errors.As(err, &found) {
		return errors.New(found.each(strings.ReplaceAll(file, "%", "%%") + ":%d: %s"))
	}
	return fmt.Errorf("%s: %s", file, strings.Join(strings.Fields(err.Error()), " "))
}

func (p MisfitErrors) each(format string) string {
	var out []string
	for _, one := range p {
		out = append(out, fmt.Sprintf(format, one.Line, one.Text))
	}
	return strings.Join(out, "; ")
}

// Load reads a document into what a pointer points to, whose types have the keys as tags. Errors are MisfitErrors where the document is
// YAML and does not fit.
func Load(data []byte, into any) error {
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil {
		return fmt.Errorf("YAML: %w", err)
	}
	if found := misfits(&document, into); len(found) > 0 {
		return found
	}
	if err := yaml.Load(data, into, yaml.WithKnownFields()); err != nil {
		return fmt.Errorf("YAML: %w", err)
	}
	return nil
}
