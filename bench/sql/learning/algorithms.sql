-- What is trained, by both sides with the same hyperparameters; :threads threads.
DROP TABLE IF EXISTS algorithm;
CREATE TABLE algorithm (place int, name text, task text, suffix text, pgml text, hyperparams text);
INSERT INTO algorithm VALUES
    (1, 'linear regression', 'regression', '', 'linear', '{}'),
    (2, 'logistic regression', 'classification', '_classes', 'linear', '{}'),
    (3, 'xgboost', 'regression', '', 'xgboost',
        format('{"n_estimators": 50, "max_depth": 6, "learning_rate": 0.3, "tree_method": "hist", "n_jobs": %s}', :threads)),
    (4, 'random forest', 'regression', '', 'random_forest',
        format('{"n_estimators": 10, "max_depth": 10, "max_features": "sqrt", "n_jobs": %s, "random_state": 0}', :threads)),
    (5, 'kmeans', 'clustering', '_features', 'kmeans',
        '{"n_clusters": 8, "n_init": 1, "max_iter": 20, "tol": 0, "random_state": 0}');
