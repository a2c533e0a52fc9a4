package conformance_test

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// room is a row of the table of docs/architecture.md.
type room struct {
	folder string // may end in *, for packages of one kind
	pure   bool
	may    []string // folders of this module
}

// The table of the page has a row for every folder with a package, and no other.
func TestEveryRoomIsOnThePage(t *testing.T) {
	rooms, folders := roomsOfThePage(t), foldersWithGo(t)
	for _, folder := range folders {
		if _, ok := roomOf(rooms, folder); !ok {
			t.Errorf("%s: docs/architecture.md has no row for it", folder)
		}
	}
	for _, r := range rooms {
		if !slices.ContainsFunc(folders, func(folder string) bool { return matches(r.folder, folder) }) {
			t.Errorf("docs/architecture.md: the row %s: there is no such folder", r.folder)
		}
	}
}

// What the page says of a pure room is what its allow-list says.
func TestThePageAgreesWithTheAllowLists(t *testing.T) {
	listed := map[string][]string{}
	for _, p := range pures() {
		own := slices.DeleteFunc(strings.Fields(p.allowed), func(name string) bool { return strings.Contains(strings.SplitN(name, "/", 2)[0], ".") })
		slices.Sort(own)
		listed[p.folder] = own
	}
	for _, r := range roomsOfThePage(t) {
		own, pure := listed[r.folder]
		if r.pure != pure {
			t.Errorf("docs/architecture.md: %s: pure is %t, in pures() of dependency_test.go it is %t", r.folder, r.pure, pure)
		}
		if pure && !slices.Equal(r.may, own) {
			t.Errorf("docs/architecture.md: %s may import %q, in pures() of dependency_test.go %q", r.folder, r.may, own)
		}
	}
}

// A room that is not pure imports what the page says, no more and no less, and no firewall forbids it.
func TestRoomsImportWhatThePageSays(t *testing.T) {
	for _, r := range roomsOfThePage(t) {
		imported := ownImports(t, r)
		for name := range imported {
			if !slices.Contains(r.may, name) {
				t.Errorf("docs/architecture.md: %s imports %s, which is not in its row", r.folder, name)
			}
		}
		for _, name := range r.may {
			if !r.pure && !imported[name] {
				t.Errorf("docs/architecture.md: %s does not import %s, which is in its row", r.folder, name)
			}
			for _, wall := range firewalls() {
				forbidden := func(p string) bool { return within(module+name, p, wall.folder) }
				if strings.HasPrefix(r.folder+"/", wall.folder+"/") && slices.ContainsFunc(wall.forbidden, forbidden) {
					t.Errorf("docs/architecture.md: %s may not import %s: %s", r.folder, name, wall.why)
				}
			}
		}
	}
}

// The map in doc.go names every folder below.
func TestTheMapOfTheSuiteNamesEveryFolder(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	named := strings.FieldsFunc(string(text), func(r rune) bool { return (r < 'a' || r > 'z') && r != '/' })
	for _, folder := range foldersWithGo(t) {
		if name, ok := strings.CutPrefix(folder, "conformance/"); ok && !slices.Contains(named, name) {
			t.Errorf("doc.go does not name %s", name)
		}
	}
}

// roomsOfThePage reads the table of rooms.
func roomsOfThePage(t *testing.T) []room {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	var rooms []room
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		if len(cells) != 7 || strings.TrimSpace(cells[2]) == "" || strings.TrimSpace(cells[3]) == "" {
			t.Fatalf("docs/architecture.md: expected five cells, two of them texts: %s", line)
		}
		may := names(cells[5])
		slices.Sort(may)
		rooms = append(rooms, room{folder: names(cells[1])[0], pure: strings.TrimSpace(cells[4]) == "yes", may: may})
	}
	if len(rooms) == 0 {
		t.Fatal("docs/architecture.md has no table of rooms")
	}
	return rooms
}

// names are the texts between backquotes.
func names(cell string) []string {
	var out []string
	for i, part := range strings.Split(cell, "`") {
		if i%2 == 1 {
			out = append(out, part)
		}
	}
	return out
}

// foldersWithGo lists the folders that hold Go, from the root of the module.
func foldersWithGo(t *testing.T) []string {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir("..", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && (name == "testdata" || strings.HasPrefix(name, ".") && name != "..") {
			return filepath.SkipDir
		}
		folder := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), "../")
		if strings.HasSuffix(file, ".go") && folder != ".." { // tools.go at the root pins tools
			found[folder] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(found))
}

// ownImports are the rooms that the files of a room import.
func ownImports(t *testing.T, r room) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, folder := range foldersWithGo(t) {
		if !matches(r.folder, folder) {
			continue
		}
		for file, imports := range importsBelow(t, filepath.Join("..", filepath.FromSlash(folder))) {
			if strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), "../") != folder {
				continue
			}
			for _, imported := range imports {
				if own, ours := strings.CutPrefix(imported, module); ours {
					out[roomName(own)] = true
				}
			}
		}
	}
	return out
}

// roomName is the name that the page has for a folder.
func roomName(folder string) string {
	if strings.HasPrefix(folder, "generated/") {
		return "generated/*"
	}
	return folder
}

func roomOf(rooms []room, folder string) (room, bool) {
	i := slices.IndexFunc(rooms, func(r room) bool { return matches(r.folder, folder) })
	if i < 0 {
		return room{}, false
	}
	return rooms[i], true
}

func matches(pattern, folder string) bool {
	ok, err := path.Match(pattern, folder)
	return err == nil && ok
}
