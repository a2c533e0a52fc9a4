package renew

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/change"
)

// version is an operation as one version of its page has it.
type version struct {
	op       *operation.Operation
	document change.Document
}

// operationsIn are the operations whose compiled files a folder holds, by action. What cannot be read, since an older
// version or an editor wrote it, is as if it were not there: it is about to be replaced.
func operationsIn(folder string) map[string]*version {
	out := map[string]*version{}
	paths, _ := filepath.Glob(filepath.Join(folder, "*"+spec.DescriptionSuffix)) // the pattern is well-formed
	for _, path := range paths {
		action := strings.TrimSuffix(filepath.Base(path), spec.DescriptionSuffix)
		description, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		statements, err := os.ReadFile(filepath.Join(folder, action+spec.StatementsSuffix))
		if err != nil {
			continue
		}
		if v := loaded(description, statements); v != nil {
			out[action] = v
		}
	}
	return out
}

// operationsOf are the operations of compiled documents, by action.
func operationsOf(documents []compiled) map[string]*version {
	out := map[string]*version{}
	content := map[string][]byte{}
	for _, d := range documents {
		content[d.name] = d.content
	}
	for name := range content {
		action, ok := strings.CutSuffix(name, spec.DescriptionSuffix)
		if !ok {
			continue
		}
		if v := loaded(content[name], content[action+spec.StatementsSuffix]); v != nil {
			out[action] = v
		}
	}
	return out
}

// loaded is the operation of a description and its statements, nil where they cannot be read.
func loaded(description, statements []byte) *version {
	op, err := operation.Load(description, statements)
	if err != nil {
		return nil
	}
	document, err := change.Read("", description, statements)
	if err != nil {
		return nil
	}
	return &version{op, document}
}

// scenarios are the ids of what the suite asks of an operation; none when some statement has no rule.
func (v *version) scenarios() []string {
	if v == nil {
		return nil
	}
	derived, err := scenario.Derive(v.op, scenario.Settings{Fixtures: target.Default().Fixtures(), Seed: 1})
	if err != nil {
		return nil
	}
	ids := make([]string, 0, len(derived))
	for _, s := range derived {
		ids = append(ids, s.ID)
	}
	return ids
}
