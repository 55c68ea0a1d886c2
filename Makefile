# The ways to build, try and test Docent. Needs Swift 6.1 or later and make; what else is missing is installed with apt-get.
.POSIX:
.PHONY: help try test test-library doors-packages test-doors spark-packages test-spark test-package test-sanitized fuzz build deb dist wheel install \
	install-files reference release format lint \
	bench bench-hostile packages test-packages clean

DOCUMENT = Examples/peru.md
PREFIX = /usr/local
SWIFT_BUILD = swift build --explicit-target-dependency-import-check error
# The release stands alone, with nothing to load: it starts in half the time.
LIBRARIES = -Xlinker -lbsd -Xlinker -lmd -Xlinker -ltinfo
RELEASE = -c release --product docent --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s $(LIBRARIES)
BINARY = .build/release/docent

# A build talks on standard error, so that what a query prints stands alone on standard output;
# and nothing but the program reads standard input.
help:
	@echo 'make try       build the program and open its shell on $(DOCUMENT) (or pipe queries in)'
	@echo 'make test      build everything and run all tests'
	@echo 'make test-library  build and run the first programs with its libraries (Examples/Library)'
	@echo "make test-doors  ask the program with others' clients, from PyPI and Debian (Tests/Doors)"
	@echo 'make test-spark  ask documents inside Apache Spark (Tests/Spark): [SPARK_TESTS=all]'
	@echo 'make test-sanitized  the same with the checks for data races, then with those for wrong memory'
	@echo 'make fuzz      feed all readers with made-up input: [SECONDS=20] [TARGET=markdown] [CONFIGURATION=debug]'
	@echo 'make build     build the program for use: $(BINARY)'
	@echo 'make install   put it into $(DESTDIR)$(PREFIX), with its manual page, completions and examples'
	@echo 'make deb       make a Debian package of it: dist/docent_VERSION_ARCHITECTURE.deb'
	@echo 'make dist      make a tarball of it with an installer, and a Homebrew formula: [URL=where the tarball will be]'
	@echo 'make wheel     make a wheel of the Python package that carries it'
	@echo 'make test-package  install both in a clean Debian and use them (as root; fetches the clean Debian)'
	@echo 'make reference rewrite Documentation/ from the definitions'
	@echo 'make format    bring all Swift code into its layout'
	@echo 'make lint      say where the layout differs'
	@echo 'make bench     measure the start, the keys, a long script, editors and agents, growth, the parser, the figures and a whole collection'
	@echo 'make bench-hostile find documents, scripts and tours of a megabyte that take over a second (takes long)'
	@echo 'make clean     remove what was built'

try: release
	@$(BINARY) $(DOCUMENT)

build: release
	@echo '$(BINARY)'

install: release install-files

PLACE = $(DESTDIR)$(PREFIX)
install-files:
	install -D -m 755 $(BINARY) '$(PLACE)/bin/docent'
	install -D -m 644 Documentation/docent.1 '$(PLACE)/share/man/man1/docent.1'
	install -d '$(PLACE)/share/bash-completion/completions' '$(PLACE)/share/zsh/site-functions' \
		'$(PLACE)/share/fish/vendor_completions.d' '$(PLACE)/share/docent'
	.ci/completions $(BINARY) bash >'$(PLACE)/share/bash-completion/completions/docent'
	.ci/completions $(BINARY) zsh >'$(PLACE)/share/zsh/site-functions/_docent'
	.ci/completions $(BINARY) fish >'$(PLACE)/share/fish/vendor_completions.d/docent.fish'
	install -d '$(PLACE)/share/docent/editors'
	cp -R Integrations/Vim Integrations/TextMate '$(PLACE)/share/docent/editors'
	for entry in Examples/*; do case $$entry in */Library) ;; *) cp -R "$$entry" '$(PLACE)/share/docent' ;; esac; done

deb: release
	@.ci/install-packages /usr/bin/dpkg-deb=dpkg /usr/bin/strip=binutils </dev/null 1>&2
	@Packaging/deb $(BINARY) dist

URL =
dist: release
	@Packaging/dist $(BINARY) dist $(URL)

wheel: release
	@.ci/install-packages /usr/bin/python3=python3 </dev/null 1>&2
	@python3 -c 'import ensurepip' 2>/dev/null || .ci/install-packages /no/ensurepip=python3-venv </dev/null 1>&2
	@Packaging/wheel $(BINARY) dist

test-package: deb dist
	@.ci/install-packages /usr/bin/lintian=lintian /usr/sbin/debootstrap=debootstrap </dev/null 1>&2
	@.ci/test-package dist/*.deb dist/*.tar.gz

reference: packages
	@swift build --quiet --product docent </dev/null 1>&2
	@swift build --quiet --product reference </dev/null 1>&2
	@.build/debug/reference

release: packages
	@$(SWIFT_BUILD) $(RELEASE) --quiet </dev/null 1>&2

test: test-packages
	$(SWIFT_BUILD) --build-tests </dev/null
	@.ci/test .build/tests.log swift test --skip-build --disable-xctest --explicit-target-dependency-import-check error

test-library: packages
	@.ci/test-library

# Their packages go into .venv, which is made anew when the list of them changes.
doors-packages: .venv/installed
	@.ci/install-packages /usr/bin/nvim=neovim </dev/null 1>&2

test-doors: packages doors-packages
	@$(SWIFT_BUILD) --quiet --product docent </dev/null 1>&2
	.venv/bin/pytest -q Tests/Doors
	cd Integrations/python && PYTHONPATH=src ../../.venv/bin/pytest -q -p no:cacheprovider tests
	cd Integrations/python && MYPYPATH=src:tests ../../.venv/bin/mypy --no-incremental

.venv/installed: Tests/Doors/requirements.txt
	@python3 -c 'import ensurepip' 2>/dev/null || .ci/install-packages /no/ensurepip=python3-venv </dev/null 1>&2
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Doors/requirements.txt
	@touch .venv/installed

spark-packages: .venv/spark
	@.ci/install-packages /usr/bin/java=openjdk-17-jre-headless </dev/null 1>&2

# A cluster of two workers on this machine. What each change needs takes some two minutes; SPARK_TESTS=all asks the real
# documents some fifty queries, cut in several ways, which takes an hour. The types are checked with Spark's own.
SPARK_TESTS =
test-spark: packages spark-packages
	@$(SWIFT_BUILD) --quiet --product docent </dev/null 1>&2
	SPARK_TESTS=$(SPARK_TESTS) .venv/bin/pytest -q -p no:cacheprovider Tests/Spark
	cd Integrations/python && MYPYPATH=src:tests ../../.venv/bin/mypy --no-incremental

.venv/spark: .venv/installed Tests/Spark/requirements.txt
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Spark/requirements.txt
	@touch .venv/spark

# Each with a build of its own, whose program the tests drive, too. Without the real documents, which would take many times
# as long as in `make test`. Leaks are not looked for: libedit's history has some.
SANITIZED = </dev/null DOCENT_SHARED=/nowhere ASAN_OPTIONS=detect_leaks=0 \
	TSAN_OPTIONS=suppressions=$$PWD/Tests/thread-sanitizer.txt swift test --skip-build --disable-xctest
test-sanitized: test-packages
	$(SWIFT_BUILD) --build-tests --sanitize thread --scratch-path .build-thread </dev/null
	DOCENT_SANITIZER=thread $(SANITIZED) --sanitize thread --scratch-path .build-thread
	$(SWIFT_BUILD) --build-tests --sanitize address --scratch-path .build-address </dev/null
	DOCENT_SANITIZER=address $(SANITIZED) --sanitize address --scratch-path .build-address

SECONDS = 20
TARGET =
# `debug` is built in a third of the time, and tries a tenth of the inputs in a second.
CONFIGURATION = release
# Of several options the compiler of Swift heeds the last alone.
FUZZ_BUILD = DOCENT_FUZZ=1 $(SWIFT_BUILD) -c $(CONFIGURATION) --product fuzz --scratch-path .build-fuzz \
	--sanitize fuzzer --sanitize address -Xswiftc -sanitize=fuzzer,address

fuzz: packages
	@$(FUZZ_BUILD) --quiet </dev/null 1>&2
	@.ci/fuzz .build-fuzz/$(CONFIGURATION)/fuzz $(SECONDS) $(TARGET)

packages:
	@.ci/install-packages /usr/include/histedit.h=libedit-dev /usr/include/pcre2.h=libpcre2-dev \
		/usr/include/sqlite3.h=libsqlite3-dev /usr/include/gumbo.h=libgumbo-dev </dev/null 1>&2

test-packages: packages
	@.ci/install-packages /usr/bin/tmux=tmux /usr/bin/sqlite3=sqlite3 </dev/null 1>&2

format:
	swift format --in-place --parallel --recursive $(SWIFT_CODE)

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_CODE)

SWIFT_CODE = Package.swift Sources Fuzzing Tests Examples/Library/Package.swift Examples/Library/Sources

CORPUS = "$${DOCENT_SHARED:-../shared}/corpus"

bench-hostile: release
	@.ci/install-packages /usr/bin/python3=python3 </dev/null 1>&2
	@python3 Benchmarks/hostile.py $(BINARY)

bench: release
	@.ci/install-packages /usr/bin/jq=jq /usr/bin/cmark-gfm=cmark-gfm /usr/bin/python3=python3 /usr/bin/rg=ripgrep \
		/usr/include/cmark-gfm.h=libcmark-gfm-dev \
		/usr/include/cmark-gfm-core-extensions.h=libcmark-gfm-extensions-dev </dev/null 1>&2
	@python3 Benchmarks/program.py $(BINARY) $(DOCUMENT) $(CORPUS)
	@python3 Benchmarks/keys.py $(BINARY) $(DOCUMENT) $(CORPUS)
	@python3 Benchmarks/doors.py $(BINARY) $(DOCUMENT) $(CORPUS)
	@python3 Benchmarks/growth.py $(BINARY) $(CORPUS)
	@python3 Benchmarks/collection.py $(BINARY) $(CORPUS)
	@swift build --quiet -c release --package-path Benchmarks/Markdown 1>&2
	@Benchmarks/Markdown/.build/release/markdown-benchmark $(CORPUS)
	@swift build --quiet -c release --package-path Benchmarks/Figures 1>&2
	@Benchmarks/Figures/.build/release/figures-benchmark $(CORPUS)

clean:
	rm -rf dist .build .build-thread .build-address .build-fuzz
