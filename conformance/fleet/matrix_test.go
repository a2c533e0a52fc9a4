package fleet_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/shard"
)

// operations are those of some actions, each with a page of its own.
func operations(actions ...string) []fleet.Operation {
	var out []fleet.Operation
	for _, action := range actions {
		out = append(out, fleet.Operation{Action: action, Version: "2020-09-07", Page: action + ".md"})
	}
	return out
}

func foldersOf(runs []fleet.Run) []string {
	var out []string
	for _, r := range runs {
		out = append(out, r.Folder())
	}
	return out
}

func TestTheMatrix(t *testing.T) {
	for name, c := range map[string]struct {
		targets []fleet.Target
		want    string
	}{
		"one target":   {[]fleet.Target{{Name: "a"}}, "a/Get a/List a/Put"},
		"two":          {[]fleet.Target{{Name: "b"}, {Name: "a"}}, "b/Get b/List b/Put a/Get a/List a/Put"},
		"only some":    {[]fleet.Target{{Name: "a", Only: []string{"Put", "Get"}}}, "a/Get a/Put"},
		"all but some": {[]fleet.Target{{Name: "a", Except: []string{"Put"}}, {Name: "b", Except: []string{"Get", "List"}}}, "a/Get a/List b/Put"},
	} {
		t.Run(name, func(t *testing.T) {
			runs, err := fleet.Matrix(fleet.File{Targets: c.targets}, operations("Get", "List", "Put"))
			if got := strings.Join(foldersOf(runs), " "); err != nil || got != c.want {
				t.Errorf("%s, %v; want %s", got, err, c.want)
			}
		})
	}
}

func TestMatricesThatCannotBe(t *testing.T) {
	for name, c := range map[string]struct {
		target     fleet.Target
		operations []fleet.Operation
		says       string
	}{
		"an operation without a page":  {fleet.Target{Name: "a", Only: []string{"Gat"}, Line: 7}, operations("Get"), `line 7: targets: a: no page is of the operation "Gat", which only or except names`},
		"an exception without a page":  {fleet.Target{Name: "a", Except: []string{"Gat"}, Line: 7}, operations("Get"), `line 7: targets: a: no page is of the operation "Gat"`},
		"a target of which none left":  {fleet.Target{Name: "a", Except: []string{"Get"}, Line: 3}, operations("Get"), "line 3: targets: a: except leaves out every operation"},
		"two pages of one operation":   {fleet.Target{Name: "a"}, append(operations("Get"), fleet.Operation{Action: "Get", Version: "2020-09-07", Page: "new.md"}), "pages: Get.md and new.md are both of Get 2020-09-07"},
		"two pages of the very same":   {fleet.Target{Name: "a"}, operations("Get", "Get"), "pages: Get.md and Get.md are both of Get"},
		"no operation for any of them": {fleet.Target{Name: "a"}, nil, "expected one at least"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := fleet.Matrix(fleet.File{Targets: []fleet.Target{c.target}}, c.operations); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, want %s", err, c.says)
			}
		})
	}
}

// The shards of a matrix have each of its runs once: the I-th of N has the runs I, I+N and so on.
func TestShardsOfAMatrix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 20).Draw(t, "runs")
		of := rapid.IntRange(1, count).Draw(t, "of")
		var runs []fleet.Run
		for _, op := range operations(strings.Fields(strings.Repeat("Get List Put ", count))[:count]...) {
			op.Action += string(rune('A' + len(runs)))
			runs = append(runs, fleet.Run{Target: fleet.Target{Name: "a"}, Operation: op})
		}
		var got []fleet.Run
		for number := 1; number <= of; number++ {
			part, err := fleet.Part(shard.Shard{Number: number, Of: of}, runs)
			if err != nil {
				t.Fatal(err)
			}
			if part[0].Folder() != runs[number-1].Folder() {
				t.Fatalf("the shard %d begins with %s", number, part[0].Folder())
			}
			got = append(got, part...)
		}
		a, b := foldersOf(got), foldersOf(runs)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Fatalf("%v, want %v", a, b)
		}
	})
}

func TestAShardWithoutRuns(t *testing.T) {
	runs, err := fleet.Matrix(fleet.File{Targets: []fleet.Target{{Name: "a"}}}, operations("Get", "List"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fleet.Part(shard.Shard{Number: 3, Of: 3}, runs); err == nil || err.Error() != "shard 3/3: it has no run: expected 2 shards at most, for as many runs" {
		t.Errorf("%v", err)
	}
	if all, err := fleet.Part(shard.Shard{}, runs); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
}

// Two products, or two versions of one, may have an operation of the same name: its folders have the version then.
func TestTwoVersionsOfAnOperation(t *testing.T) {
	several := append(operations("Get", "List"), fleet.Operation{Action: "Get", Version: "2021-01-01", Page: "new.md"})
	runs, err := fleet.Matrix(fleet.File{Targets: []fleet.Target{{Name: "a"}}}, several)
	if got := strings.Join(foldersOf(runs), " "); err != nil || got != "a/Get-2020-09-07 a/List a/Get-2021-01-01" {
		t.Errorf("%s, %v", got, err)
	}
}
