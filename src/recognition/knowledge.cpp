// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knowledge.h"

#include <QResource>

/// A static library's resources are registered by hand; the macro wants the global namespace.
static void registerResources() { Q_INIT_RESOURCE(recognition); }

namespace Lectern::Recognition {

namespace {

constexpr const char *ownWeights = ":/recognition/weights.json";

} // namespace

Result<std::shared_ptr<const Knowledge>> knowledgeWithWeights(const QString &path)
{
    registerResources();
    Result<Lexicon> lexicon = Lexicon::load();
    if (!lexicon) {
        return passOn(lexicon);
    }
    Result<Weights> weights = Weights::load(path);
    if (!weights) {
        return passOn(weights);
    }
    Result<AskingWords> asking = AskingWords::load();
    if (!asking) {
        return passOn(asking);
    }
    return std::make_shared<const Knowledge>(std::move(*lexicon), std::move(*weights), std::move(*asking));
}

Result<std::shared_ptr<const Knowledge>> sharedKnowledge()
{
    static const Result<std::shared_ptr<const Knowledge>> knowledge =
        knowledgeWithWeights(QLatin1StringView(ownWeights));
    return knowledge;
}

} // namespace Lectern::Recognition
