package generate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/tools/files"
)

// FindingKind says what is wrong with a generated file.
type FindingKind string

// The kinds of finding.
const (
	Missing   FindingKind = "missing"   // a description gives it and it is not there
	Drifted   FindingKind = "drifted"   // its content is not what the description gives
	Orphaned  FindingKind = "orphaned"  // it is there and no description gives it
	Untracked FindingKind = "untracked" // it is there and git does not know it
)

// Finding is one difference between the output folder and its descriptions.
type Finding struct {
	Kind   FindingKind
	Path   string // with slashes, behind Root as it was given
	Detail string // empty, or where the difference starts
	Diff   string // of a drifted file: what would have to change, some lines of it
	have   []byte
}

// DiffLines is how many lines of a difference are shown of a file.
const DiffLines = 20

// String gives the finding as one line.
func (f Finding) String() string {
	if f.Detail == "" {
		return f.Path + ": " + string(f.Kind)
	}
	return f.Path + ": " + string(f.Kind) + ": " + f.Detail
}

// Verify generates in memory and compares with the output folder, writing nothing but one line a finding to Stdout, and below it some of what differs. In a git
// work tree it also asks git which of the files it knows. With Descriptions empty the output folder must hold the packages
// of all descriptions and nothing else; with some given, only their packages are looked at. Findings make it return a
// *DriftError; other errors are those of Run.
func Verify(ctx context.Context, config Config) error {
	config, err := config.withDefaults()
	if err != nil {
		return err
	}
	packages, err := generateAll(ctx, config)
	if err != nil {
		return err
	}
	findings, err := compare(config, packages)
	if err != nil {
		return err
	}
	untracked, err := untrackedFiles(ctx, config, packages)
	if err != nil {
		return err
	}
	findings = append(findings, untracked...)
	slices.SortStableFunc(findings, func(a, b Finding) int { return strings.Compare(a.Path, b.Path) })
	for _, finding := range findings {
		_, _ = fmt.Fprintf(config.Stdout, "%s\n%s", finding, finding.Diff)
	}
	if len(findings) > 0 {
		return &DriftError{Findings: findings}
	}
	_, _ = fmt.Fprintf(config.Stdout, "%d package(s) in %s are what their descriptions give\n", len(packages), config.show(config.Out))
	return nil
}

func compare(config Config, packages []*Package) ([]Finding, error) {
	var findings []Finding
	expected := map[string]bool{}
	for _, p := range packages {
		for _, name := range slices.Sorted(maps.Keys(p.Files)) {
			path := filepath.Join(config.Out, p.Name, name)
			expected[path] = true
			finding, err := compareFile(path, p.Files[name])
			if err != nil {
				return nil, err
			}
			if finding.Kind != "" {
				finding.Path = config.show(path)
				if finding.Kind == Drifted {
					finding.Diff = files.Diff(finding.Path, finding.have, p.Files[name], DiffLines)
				}
				findings = append(findings, finding)
			}
		}
	}
	folders := []string{config.Out}
	if len(config.Descriptions) > 0 {
		folders = nil
		for _, p := range packages {
			folders = append(folders, filepath.Join(config.Out, p.Name))
		}
	}
	orphans, err := orphaned(config, folders, expected)
	return append(findings, orphans...), err
}

// compareFile gives a finding without a path, and none when the file is as wanted, whatever ends its lines.
func compareFile(path string, wanted []byte) (Finding, error) {
	have, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Finding{Kind: Missing}, nil
	}
	if err != nil {
		return Finding{}, fmt.Errorf("read generated code: %w", err)
	}
	if files.SameText(have, wanted) {
		return Finding{}, nil
	}
	return Finding{Kind: Drifted, Detail: firstDifference(files.LF(have), wanted), have: have}, nil
}

func firstDifference(have, wanted []byte) string {
	old, fresh := bytes.Split(have, []byte("\n")), bytes.Split(wanted, []byte("\n"))
	for i := range old {
		if i >= len(fresh) || !bytes.Equal(old[i], fresh[i]) {
			return fmt.Sprintf("from line %d", i+1)
		}
	}
	return fmt.Sprintf("ends at line %d of %d", len(old), len(fresh))
}

// orphaned lists all files below the folders that no description gives, whoever wrote them: generated code is never edited
// and nothing else lives beside it.
func orphaned(config Config, folders []string, expected map[string]bool) ([]Finding, error) {
	var findings []Finding
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err != nil {
				return err
			}
			if !entry.IsDir() && !expected[path] {
				findings = append(findings, Finding{Kind: Orphaned, Path: config.show(path)})
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("list generated code: %w", err)
		}
	}
	return findings, nil
}
