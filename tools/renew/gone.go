package renew

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// The names of a profile and of waivers in the root of a module.
const (
	ownProfile = "profile.yaml"
	ownWaivers = "waivers.yaml"
)

// names are the profiles and waivers that may name something that is gone, by the path that they were read from.
type names struct {
	profiles map[string]*target.Profile
	waivers  map[string]waiver.List
}

// readNames reads the files that flags name, which must be there, and those of the root, if they are.
func readNames(s Settings) (names, error) {
	n := names{profiles: map[string]*target.Profile{}, waivers: map[string]waiver.List{}}
	for _, path := range append(present(s.Root, ownProfile), s.Profiles...) {
		profile, err := readAs(path, target.Load)
		if err != nil {
			return n, fmt.Errorf("--target %w", keys.In(path, err))
		}
		n.profiles[path] = profile
	}
	for _, path := range append(present(s.Root, ownWaivers), s.Waivers...) {
		list, err := readAs(path, waiver.Load)
		if err != nil {
			return n, fmt.Errorf("--waivers %w", keys.In(path, err))
		}
		n.waivers[path] = list
	}
	return n, nil
}

func readAs[T any](path string, load func([]byte) (T, error)) (out T, err error) {
	data, err := os.ReadFile(path)
	var ofPath *fs.PathError
	if errors.As(err, &ofPath) {
		return out, ofPath.Err
	}
	if err != nil {
		return out, fmt.Errorf("read: %w", err)
	}
	return load(data)
}

// present is the path of a file below the root, if there is one.
func present(root, name string) []string {
	path := filepath.Join(root, name)
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return []string{path}
}

// tellGone prints a line for each entry that names what no operation has.
func (n names) tellGone(out io.Writer, after map[string]*version) {
	var ops []*operation.Operation
	var scenarios []string
	for _, action := range slices.Sorted(maps.Keys(after)) {
		ops = append(ops, after[action].op)
		scenarios = append(scenarios, after[action].scenarios()...)
	}
	for _, path := range slices.Sorted(maps.Keys(n.profiles)) {
		for _, err := range n.profiles[path].Gone(ops...) {
			_, _ = fmt.Fprintf(out, "gone: %s: %v\n", filepath.ToSlash(path), err)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(n.waivers)) {
		for _, w := range n.waivers[path] {
			if !slices.Contains(scenarios, w.Scenario) {
				_, _ = fmt.Fprintf(out, "gone: %s: waiver of %s: there is no such scenario\n", filepath.ToSlash(path), w.Scenario)
			}
		}
	}
}
