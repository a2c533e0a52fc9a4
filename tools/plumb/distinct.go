package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
)

// distinct makes sure that no two flags name the same file: the later would take the place of the earlier.
func distinct(paths map[string]string) error {
	taken := map[string]string{}
	for _, flag := range slices.Sorted(maps.Keys(paths)) {
		if paths[flag] == "" {
			continue
		}
		path := filepath.Clean(paths[flag])
		if earlier, ok := taken[path]; ok {
			return fmt.Errorf("%s and %s both name %s: expected different files", earlier, flag, path)
		}
		taken[path] = flag
	}
	return nil
}
