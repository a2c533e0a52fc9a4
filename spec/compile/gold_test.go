package compile_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What the constraints of the gold pages must reach at least.
const (
	leastPrecision = 0.97
	leastRecall    = 0.90
)

// fact is one constraint of a page, in the form of testdata/constraints.gold.jsonl.
type fact struct {
	Page      string `json:"page"`
	Parameter string `json:"parameter"`
	Rule      string `json:"rule"`
	Value     string `json:"value"`
}

// comparable writes a fact so that the order of values, the spelling of an index and capitals make no difference.
func (f fact) comparable() fact {
	parts := strings.Split(f.Parameter, ".")
	for i, part := range parts {
		if part == "n" {
			parts[i] = "N"
		}
	}
	f.Parameter, f.Value = strings.Join(parts, "."), strings.ToLower(strings.TrimSpace(f.Value))
	if f.Rule == "enum" {
		values := strings.Split(f.Value, ",")
		slices.Sort(values)
		f.Value = strings.Join(values, ",")
	}
	return f
}

// goldFacts reads the gold file, and the pages that were read for it.
func goldFacts(t *testing.T) (facts map[fact]bool, pages []string) {
	t.Helper()
	facts = map[fact]bool{}
	pages = strings.Fields(string(readFile(t, "testdata/constraints.pages.txt")))
	lines := bufio.NewScanner(bytes.NewReader(readFile(t, "testdata/constraints.gold.jsonl")))
	for lines.Scan() {
		var f fact
		if err := json.Unmarshal(lines.Bytes(), &f); err != nil {
			t.Fatalf("gold file: %v", err)
		}
		if !slices.Contains(pages, f.Page) || facts[f.comparable()] {
			t.Fatalf("gold file: %v is of another page, or there twice", f)
		}
		facts[f.comparable()] = true
	}
	if lines.Err() != nil || len(facts) == 0 {
		t.Fatalf("gold file: %d facts, %v", len(facts), lines.Err())
	}
	return facts, pages
}

// foundFacts lists the constraints that the compiler reads from a page, as far as the gold file has rules for them.
func foundFacts(c *contract.Contract, page string) []fact {
	var out []fact
	for _, p := range c.Parameters {
		if p.Role != contract.RoleBusiness {
			continue
		}
		for _, x := range p.Constraints {
			if rule, value := goldRule(x); rule != "" {
				out = append(out, fact{page, p.Documented, rule, value}.comparable())
			}
		}
	}
	return out
}

// goldRule is the rule of the gold file that a constraint stands for; empty when it has none.
func goldRule(x contract.Constraint) (rule, value string) {
	switch x.Rule {
	case contract.RuleEnum, contract.RuleConst:
		return "enum", strings.Join(x.Values, ",")
	case contract.RuleCondition:
		return "required-when", "yes"
	case contract.RuleIdempotent:
		return "idempotent", "yes"
	case contract.RuleMinBytes:
		return string(contract.RuleMinLength), x.Value
	case contract.RuleMaxBytes:
		return string(contract.RuleMaxLength), x.Value
	case contract.RuleUniqueName:
		return string(x.Rule), "yes"
	case contract.RuleFormat:
		if len(contract.Forms(x.Value)) > 1 {
			return "", "" // the gold file has one form of a value
		}
		if strings.Contains(strings.ToLower(x.Value), "hh") {
			return "format", "date-time"
		}
		return "format", "date"
	case contract.RulePattern, contract.RuleUnique:
		return "", ""
	default:
		return string(x.Rule), x.Value
	}
}

// The compiler finds what readers found on the same pages, and little else.
func TestConstraintsAgainstGold(t *testing.T) {
	gold, pages := goldFacts(t)
	root := filepath.Join("..", "..", "..", "shared", "corpus", "pages")
	if _, err := os.Stat(root); err != nil {
		t.Skipf("the public pages are not part of the repository and are not here: %v", err)
	}
	hits, found := 0, map[fact]bool{}
	var differences []string
	for _, page := range pages {
		_, res := compileFile(t, filepath.Join(root, filepath.FromSlash(page)))
		for _, f := range foundFacts(res.Contract, page) {
			if found[f] {
				continue
			}
			found[f] = true
			if gold[f] {
				hits++
				continue
			}
			differences = append(differences, describeFact("invented", f))
		}
	}
	for f := range gold {
		if !found[f] {
			differences = append(differences, describeFact("missed", f))
		}
	}
	sort.Strings(differences)
	for _, d := range differences {
		t.Log(d)
	}
	precision, recall := float64(hits)/float64(max(len(found), 1)), float64(hits)/float64(len(gold))
	t.Logf("%d pages: %d constraints read by eye, %d found, %d in both; precision %.3f, recall %.3f", len(pages), len(gold), len(found), hits, precision, recall)
	if precision < leastPrecision || recall < leastRecall {
		t.Errorf("precision %.3f and recall %.3f; expected at least %.2f and %.2f", precision, recall, leastPrecision, leastRecall)
	}
}

func describeFact(what string, f fact) string {
	return strings.Join([]string{what, f.Page, f.Parameter, f.Rule, f.Value}, " ")
}
