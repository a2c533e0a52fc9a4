package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/merge"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/shard"
)

// part is a report to merge.
type part struct {
	path    string // of the report in JSON
	target  string // its name in the overview
	folder  string // of its reports below the overview, with slashes
	seconds float64
}

// idleRun is a run that did not begin, of the overview of a fleet.
type idleRun struct {
	from  string
	entry fleet.Entry
}

// parts are what paths have.
type parts struct {
	all     []part
	idle    []idleRun
	fleets  int
	shard   string  // of the fleet, where all of it is not there
	seconds float64 // of the fleets
}

// single reports whether the parts are of one run, and of no fleet.
func (p parts) single() bool {
	return p.fleets == 0 && !slices.ContainsFunc(p.all, func(one part) bool { return one.folder != p.all[0].folder })
}

// groups are the parts of each run, in the order in which the runs come.
func (p parts) groups() [][]part {
	var out [][]part
	for _, one := range p.all {
		i := slices.IndexFunc(out, func(g []part) bool { return g[0].folder == one.folder })
		if i < 0 {
			i, out = len(out), append(out, nil)
		}
		out[i] = append(out[i], one)
	}
	return out
}

// reportFile is the name of a report in JSON in the folder of all reports.
const reportFile = "report.json"

// partsOf finds the reports that paths mean: files, folders with some, and folders of fleets. Errors name the path.
func partsOf(paths []string) (parts, error) {
	var out parts
	var lists [][]part
	var overviews []string
	for _, path := range paths {
		found, folders, err := reportsBelow(path)
		if err != nil {
			return out, err
		}
		for _, file := range found {
			p, err := plainPart(file)
			if err != nil {
				return out, err
			}
			out.all = append(out.all, p)
		}
		overviews = append(overviews, folders...)
	}
	var shards []string
	read, err := overviewsOf(overviews)
	if err != nil {
		return out, err
	}
	for _, o := range read {
		out.fleets++
		out.seconds += o.overview.Seconds
		shards = append(shards, o.overview.Shard)
		lists = append(lists, o.parts())
		out.idle = append(out.idle, o.idle()...)
	}
	out.shard = merge.Shards(shards)
	out.all = append(out.all, shard.Dealt(lists, func(p part) string { return p.folder })...)
	if len(out.all)+len(out.idle) == 0 {
		return out, errors.New("there is no report in the overviews: expected one at least")
	}
	return out, nil
}

// reportsBelow are the reports in JSON and the folders of fleets that a path means.
func reportsBelow(path string) (reports, fleets []string, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, fmt.Errorf("PATH: %w", err)
	}
	if !info.IsDir() {
		if filepath.Base(path) == fleet.FileJSON {
			return nil, []string{filepath.Dir(path)}, nil
		}
		return []string{path}, nil, nil
	}
	err = filepath.WalkDir(path, func(p string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && there(filepath.Join(p, fleet.FileJSON)):
			fleets = append(fleets, p)
			return fs.SkipDir
		case !entry.IsDir() && entry.Name() == reportFile:
			reports = append(reports, p)
		}
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("PATH: %w", err)
	}
	if len(reports)+len(fleets) == 0 {
		return nil, nil, fmt.Errorf("PATH %s: there is neither a %s nor a %s below it", path, reportFile, fleet.FileJSON)
	}
	return reports, fleets, nil
}

func there(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// plainPart is a report of no fleet. Its folder is made of the target's name, or its host, and the operation.
func plainPart(path string) (part, error) {
	r, err := readReport("PATH", path)
	if err != nil {
		return part{}, err
	}
	if !regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]*$`).MatchString(r.Operation) {
		return part{}, fmt.Errorf("PATH %s: the operation %q: expected letters and digits", path, report.Line(r.Operation))
	}
	host := ""
	if u, err := url.Parse(r.Target); err == nil {
		host = u.Host
	}
	target := regexp.MustCompile(`[^A-Za-z0-9]+`).ReplaceAllString(cmp.Or(r.Name, host, "target"), "-")
	return part{path: path, target: target, folder: target + "/" + r.Operation}, nil
}

// fleetFolder is a folder of a fleet with its overview.
type fleetFolder struct {
	path     string
	overview fleet.Overview
}

// overviewsOf reads the overviews of some folders, and puts them into the order of their shards.
func overviewsOf(folders []string) ([]fleetFolder, error) {
	var out []fleetFolder
	for _, folder := range folders {
		path := filepath.Join(folder, fleet.FileJSON)
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("PATH: %w", err)
		}
		overview, err := fleet.Read(file)
		_ = file.Close()
		if err != nil {
			return nil, fmt.Errorf("PATH %s: %w", path, err)
		}
		out = append(out, fleetFolder{folder, overview})
	}
	slices.SortStableFunc(out, func(a, b fleetFolder) int { return cmp.Compare(a.number(), b.number()) })
	return out, nil
}

func (f fleetFolder) number() int { return recordedShard(f.overview.Shard).of.Number }

// parts are the runs that have reports.
func (f fleetFolder) parts() []part {
	var out []part
	for _, e := range f.overview.Runs {
		if e.Report != "" {
			path := filepath.Join(f.path, filepath.FromSlash(e.Report), reportFile)
			out = append(out, part{path: path, target: e.Target, folder: e.Report, seconds: e.Seconds})
		}
	}
	return out
}

// idle are the runs that have none.
func (f fleetFolder) idle() []idleRun {
	var out []idleRun
	for _, e := range f.overview.Runs {
		if e.Report == "" {
			out = append(out, idleRun{f.path, e})
		}
	}
	return out
}
