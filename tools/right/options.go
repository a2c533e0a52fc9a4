package main

import (
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec"
)

// options say which pages are run, and how.
type options struct {
	unsigned bool // the server checks no signature
	strange  string
	workers  int
	pages    []string
}

func parse(args []string, stderr io.Writer) (options, error) {
	flags := flag.NewFlagSet("right", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		_, _ = fmt.Fprintln(stderr, "usage: right [-no-auth] [-strange HOW] [-sample N] [-workers N] PAGE|FOLDER...")
		flags.PrintDefaults()
	}
	var o options
	flags.BoolVar(&o.unsigned, "no-auth", false, "servers that check no signature")
	flags.StringVar(&o.strange, "strange", "", "servers that know other values than the page shows, where only fail and warn are wrong:\n"+
		documented+", "+foreign+" (how they refuse the page's), or "+anything+" (they take any text; with -no-auth)")
	flags.IntVar(&o.workers, "workers", 2, "pages that are run at the same time")
	sample := flags.Int("sample", 0, "run N pages alone, always the same; 0 means all")
	if err := flags.Parse(args); err != nil {
		return o, fmt.Errorf("flags: %w", err)
	}
	if o.workers < 1 || *sample < 0 {
		return o, fmt.Errorf("-workers %d -sample %d: expected one worker or more and no negative sample", o.workers, *sample)
	}
	if !slices.Contains([]string{"", documented, foreign, anything}, o.strange) || o.strange == anything && !o.unsigned {
		return o, fmt.Errorf("-strange %q: expected %s, %s, or %s with -no-auth", o.strange, documented, foreign, anything)
	}
	if flags.NArg() == 0 {
		return o, errors.New("expected pages or folders of pages")
	}
	var err error
	if o.pages, err = pagesBelow(flags.Args()); err != nil {
		return o, err
	}
	o.pages = sampled(o.pages, *sample)
	return o, nil
}

func pagesBelow(roots []string) ([]string, error) {
	var out []string
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.HasSuffix(path, spec.PageSuffix) {
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("pages: %w", err)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no page (*%s)", strings.Join(roots, ", "), spec.PageSuffix)
	}
	return out, nil
}

// sampled are n of the pages, picked by a digest of their base names: the same on every machine, and spread over all.
func sampled(pages []string, n int) []string {
	if n == 0 || n >= len(pages) {
		return pages
	}
	picked := slices.Clone(pages)
	digest := func(path string) uint64 {
		sum := fnv.New64a()
		_, _ = sum.Write([]byte(filepath.Base(path)))
		return sum.Sum64()
	}
	slices.SortFunc(picked, func(a, b string) int {
		if x, y := digest(a), digest(b); x != y {
			if x < y {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	picked = picked[:n]
	slices.Sort(picked)
	return picked
}
